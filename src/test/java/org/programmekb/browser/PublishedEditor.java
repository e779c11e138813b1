package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.programmekb.cli.Kb;
import org.programmekb.editor.EditedProject;

/** A site that is published with its editor, in a browser in which a script stands in for the forge. */
final class PublishedEditor implements AutoCloseable {
    static final String NICE = "content/cities/nice.yaml";

    private static final List<String> ENDINGS = List.of("yaml", "en.md", "zh.md");

    static final String POPULATION = "[data-path='[\"population\",\"value\"]'] input";

    /** Where the repository of the site is. */
    enum Forge {
        GITHUB("api.github.com", "programme/site", "https://github.com/programme/site/edit/main/{path}"),
        GITLAB(
                "code.example.eu",
                "cities/programme/site",
                "https://code.example.eu/cities/programme/site/-/edit/main/{path}");

        final String host;

        private final String path;

        private final String editUrl;

        Forge(String host, String path, String editUrl) {
            this.host = host;
            this.path = path;
            this.editUrl = editUrl;
        }

        /** The address of a proposal. */
        String proposal(int number) {
            return this == GITHUB
                    ? "https://github.com/" + path + "/pull/" + number
                    : "https://" + host + "/" + path + "/-/merge_requests/" + number;
        }

        /** A script about this forge, or the description of its interface. */
        private String file(String form) {
            return form.formatted(name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    final Forge forge;

    final Browser browser;

    final Map<String, String> files = new TreeMap<>();

    private final SiteServer server;

    /** With the city of Nice. */
    PublishedEditor(Path folder, Forge forge) throws IOException {
        this(nice(folder), forge);
        for (String ending : ENDINGS) {
            files.put(
                    "content/cities/nice." + ending, Files.readString(folder.resolve("content/cities/nice." + ending)));
        }
    }

    private static EditedProject nice(Path folder) throws IOException {
        EditedProject project = EditedProject.in(folder);
        for (String ending : ENDINGS) {
            String text = "title: Nice\n";
            if (ending.equals("yaml")) {
                text =
                        "name: {en: Nice, zh: 尼斯}\nside: eu\ncountry: FR\npopulation: {value: 342000, year: 2020} # census\n";
            }
            project.write(
                    "content/cities/nice." + ending, ending.equals("yaml") ? text : "---\n" + text + "---\nA city.\n");
        }
        return project;
    }

    /** With a project; what the forge has of it, is put into {@link #files}. */
    PublishedEditor(EditedProject project, Forge forge) throws IOException {
        this.forge = forge;
        project.write("jbake.properties", project.read("jbake.properties") + """
                site.admin=on
                site.edit.url=%s
                """.formatted(forge.editUrl));
        StringWriter messages = new StringWriter();
        PrintWriter console = new PrintWriter(messages);
        int status = Kb.run(
                System.getenv(),
                console,
                console,
                "build",
                "--no-cache",
                "-s",
                project.folder().toString());
        assertThat(status).as(messages.toString()).isZero();
        server = SiteServer.of(project.folder().resolve("output").toRealPath(), "/site/");
        browser = Browser.start();
        browser.block("https://*");
        browser.width(1280);
        browser.open(address());
        browser.await("document.querySelector('#token') !== null", true);
    }

    String origin() {
        return server.origin();
    }

    String address() {
        return origin() + "/site/admin/";
    }

    /** Lets the script stand in for the forge in the page that is shown. */
    void standIn(boolean mayWrite) throws IOException {
        try (InputStream description = getClass().getResourceAsStream(forge.file("%s-interface.json"))) {
            browser.findings(
                    "stand-in.js",
                    new String(description.readAllBytes(), StandardCharsets.UTF_8),
                    files,
                    Map.of("host", forge.host, "mayWrite", mayWrite));
        }
        browser.findings(forge.file("stand-in-%s.js"), forge.path);
    }

    void signIn() {
        write("#token", "secret");
        browser.click("form.new > button");
        browser.await("document.querySelectorAll('.types a').length > 0", true);
    }

    void turnTo(String place, String shown) {
        browser.evaluate("void (location.hash = '#/" + place + "')");
        browser.await("!!document.querySelector('" + shown + "')", true);
    }

    void write(String selector, String text) {
        WebElement input = browser.driver.findElement(By.cssSelector(selector));
        input.clear();
        input.sendKeys(text);
    }

    /** Proposes what is in the form; returns the address of the proposal. */
    String propose() {
        browser.evaluate("void (document.querySelector('.status').textContent = '')");
        browser.click(".save");
        browser.await("document.querySelector('.status').textContent.startsWith('Proposed')", true);
        return browser.evaluate("document.querySelector('.status a').href").toString();
    }

    /** The value of an expression about what the forge has, where {@code f} is what stands in for it. */
    Object ask(String expression) {
        return browser.evaluate("(f => " + expression + ")(standIn)");
    }

    @Override
    public void close() {
        browser.evaluate("void sessionStorage.clear()");
        browser.close();
        server.close();
    }
}
