package org.programmekb.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.diagnostic.Severity;
import org.programmekb.editor.EditedProject;
import org.programmekb.editor.LocalEditor;
import org.programmekb.editor.Trial;
import org.programmekb.serve.DevServer;

/** A project in the editor, and what a person does there. */
abstract class EditorSession {
    static final Path OWN = Path.of("content");

    static final Path HARBOUR = Path.of("examples/harbour-programme/content");

    static final String NICE = "content/cities/nice.yaml";

    static final String PLAN = "content/laps/merrow-lume.yaml";

    static Browser browser;

    EditedProject project;

    LocalEditor editor;

    DevServer server;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.start();
        browser.width(1280);
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        project = EditedProject.in(folder);
        for (String name : List.of("nice", "haikou")) {
            for (String ending : List.of("yaml", "en.md", "zh.md")) {
                copy(OWN.resolve("cities/" + name + "." + ending), "content/cities/" + name + "." + ending);
            }
        }
        copy(HARBOUR.resolve("laps/merrow-lume.yaml"), PLAN);
        copy(HARBOUR.resolve("organisations.yaml"), "content/organisations.yaml");
        copy(Path.of("assets/css/site.css"), "output/css/site.css");
        editor = new LocalEditor(project.config(), this::tryOut);
        server = DevServer.start(
                project.folder().resolve("output"), "/kb/", 0, MessageLanguage.ENGLISH, Optional.of(editor));
        browser.open(address());
        browser.await("document.querySelectorAll('.types a').length > 0", true);
        browser.console();
        browser.requests();
    }

    /** The address that the terminal shows. */
    String address() {
        return server.editorAddress().orElseThrow().toString();
    }

    /** A page with the facts of Nice as they are edited, and a finding in their tenth line. */
    Trial.Result tryOut(Map<String, Optional<Path>> edits) throws IOException {
        Optional<Path> nice = edits.getOrDefault(NICE, Optional.empty());
        return nice.isEmpty()
                ? new Trial.Result(List.of(), Map.of())
                : new Trial.Result(
                        List.of(finding(Severity.ERROR, new Location(NICE, 10, 21))),
                        Map.of("en/cities/nice/index.html", Files.readAllBytes(nice.get())));
    }

    private void copy(Path from, String to) throws IOException {
        project.write(to, Files.readString(from));
    }

    @AfterEach
    void stop() {
        browser.evaluate("void (confirm = () => true, location.hash = '#/')");
        browser.await("!!document.querySelector('.entries')", true);
        browser.open("about:blank");
        server.close();
    }

    /** Chooses a value of a field, and returns the words for it. */
    static Object choose(String path, String value) {
        return browser.evaluate("(s => { s.value = '" + value + "'; s.dispatchEvent(new Event('change'));"
                + " return s.selectedOptions[0].textContent; })"
                + "(document.querySelector(`[data-path='" + path + "'] select`))");
    }

    /** Loads the page anew; the secret was in its memory only, so that its address is needed again. */
    void reload() {
        browser.driver.navigate().refresh();
        browser.open(address());
        browser.await("document.querySelectorAll('.types a').length > 0", true);
    }

    static Diagnostic finding(Severity severity, Location location) {
        return new Diagnostic(
                Code.DATE_INVALID, severity, location, Message.of("serve.close"), Message.literal("write one"));
    }

    void turnTo(String entry) {
        browser.evaluate("void (location.hash = '#/" + entry + "')");
        browser.await("!!document.querySelector('" + (entry.contains("/") ? ".entry, .new" : ".entries") + "')", true);
    }

    static void write(String selector, String text) {
        WebElement input = browser.driver.findElement(By.cssSelector(selector));
        input.clear();
        input.sendKeys(text);
    }

    static void save() {
        // What an earlier save said stays until something else is said.
        browser.evaluate("void (document.querySelector('.status').textContent = '')");
        browser.click(".save");
        browser.await("document.querySelector('.status').textContent.startsWith('Saved')", true);
    }

    List<String> lines(String path) throws IOException {
        return project.read(path).lines().toList();
    }

    static List<String> changed(List<String> before, List<String> after) {
        return IntStream.range(0, after.size())
                .filter(i -> !after.get(i).equals(before.get(i)))
                .mapToObj(after::get)
                .toList();
    }

    /** Presses a button that may lie below the bar at the bottom of the window. */
    static void press(String selector) {
        browser.evaluate("void document.querySelector('" + selector + "').click()");
    }
}
