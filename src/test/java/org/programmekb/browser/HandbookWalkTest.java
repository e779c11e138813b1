package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.cli.Kb;

/**
 * The editors' handbook is followed step by step in the editor of {@code kb serve}. With {@code -Dscreens=write} its
 * pictures are taken anew.
 */
@Tag("browser")
@Tag("slow")
class HandbookWalkTest {
    private static final Path EXAMPLE = Path.of("examples/harbour-programme");
    private static final Pattern ADDRESS = Pattern.compile("\\S+/admin/#\\S+");
    private static final Pattern READY = Pattern.compile("Rebuilt .*");

    private static Browser browser;

    private Path project;
    private StringWriter output;
    private Thread serve;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void serve(@TempDir Path folder) throws Exception {
        project = folder.toRealPath();
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = project.resolve(EXAMPLE.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        output = new StringWriter();
        PrintWriter console = new PrintWriter(output, true);
        serve = new Thread(
                () -> Kb.run(console, console, "serve", "-s", project.toString(), "--port", "0", "--lang", "en"));
        serve.start();
        printed(READY);
    }

    @AfterEach
    void stop() throws InterruptedException {
        browser.open("about:blank");
        browser.width(1280);
        serve.interrupt();
        serve.join();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void every_click_works_as_written_and_the_files_are_those_that_it_promises(String language) throws Exception {
        browser.open(printed(ADDRESS));
        browser.evaluate("void localStorage.setItem('kb-editor-language', '" + language + "')");
        browser.driver.navigate().refresh();
        browser.await("document.querySelectorAll('.types a').length > 0", true);
        HandbookWalk walk = new HandbookWalk(browser, EXAMPLE.resolve("content/images"));

        for (Map<Integer, String> section : HandbookStep.sections(language).values()) {
            for (HandbookStep step : HandbookStep.steps(language, section)) {
                walk.follow(step);
            }
        }
    }

    /** What the server printed, as soon as it matches. */
    private String printed(Pattern wanted) throws InterruptedException {
        for (int i = 0; i < 1200; i++) {
            Matcher found = wanted.matcher(output.toString());
            if (found.find()) {
                return found.group();
            }
            assertThat(serve.isAlive()).as(output.toString()).isTrue();
            Thread.sleep(100);
        }
        throw new AssertionError(output.toString());
    }
}
