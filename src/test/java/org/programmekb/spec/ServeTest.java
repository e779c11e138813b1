package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.search.NodeProgram;

/** The server for editors as a whole, in a process of its own. */
@Tag("sites")
@Tag("process")
@Timeout(180)
final class ServeTest {
    private static final String ITEM = "---\ntitle: Item\ndate: 2024\n---\n";

    private Path item;
    private Path output;
    private Process serve;
    private BufferedReader lines;
    private URI address;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        Project project = Site.of("")
                .withFile("content/news/item.en.md", ITEM + "First.\n")
                .in(folder);
        item = folder.resolve("content/news/item.en.md");
        output = folder.resolve(".kb/preview");
        serve = Program.in(Path.of("").toAbsolutePath())
                .start("serve", "-s", project.folder().toString(), "--port", "0");
        lines = serve.inputReader(StandardCharsets.UTF_8);
        address = URI.create(line().replaceFirst("Open (\\S+) .*", "$1"));
        assertThat(line()).matches("Write in the browser: http://127\\.0\\.0\\.1:[0-9]+/admin/#[0-9a-f]{32}");
        assertThat(line()).matches("Rebuilt [0-9]+ (pages|files) in [0-9.]+ s");
    }

    @AfterEach
    void stop() throws Exception {
        serve.destroyForcibly().waitFor();
    }

    @Test
    void showsWhatIsSaved() throws IOException {
        assertThat(page("en/news/item/")).contains("First.", "/__kb/reload.js");

        Files.writeString(item, ITEM + "Second.\n");

        assertThat(line()).matches("Rebuilt [0-9]+ (pages|files) in [0-9.]+ s");
        assertThat(page("en/news/item/")).contains("Second.");
    }

    @Test
    @Tag("slow")
    void searchFindsWhatWasSavedWhenNothingElseHappensForAMoment() throws Exception {
        Files.writeString(item, ITEM + "Tidegauge.\n");
        assertThat(line()).matches("Rebuilt [0-9]+ (pages|files) in [0-9.]+ s");

        String client = Path.of("assets/search/search.js").toUri().toString();
        String base = output.toUri().toString();
        List<String> found = List.of();
        for (int i = 0; i < 100 && !found.equals(List.of("1 en/news/item/")); i++) {
            Thread.sleep(300);
            found = NodeProgram.run(List.of("tidegauge"), "ask.mjs", client, base, "en");
        }
        assertThat(found).containsExactly("1 en/news/item/");
    }

    @Test
    void keepsTheLastGoodSiteWhileSourcesHaveErrors() throws IOException {
        Files.writeString(item, ITEM.replace("2024", "never"));
        awaitEvent("\"path\":\"content/news/item.en.md\",\"line\":3");
        assertThat(page("en/news/item/")).contains("First.");

        Files.writeString(item, ITEM + "Mended.\n");

        assertThat(line()).matches("Rebuilt [0-9]+ (pages|files) in [0-9.]+ s");
        assertThat(page("en/news/item/")).contains("Mended.");
        awaitEvent("\"errors\":[]");
    }

    @Test
    @Tag("slow")
    void aBuildThatIsOvertakenLeavesNothingBehind() throws Exception {
        for (int i = 0; i < 20; i++) {
            Files.writeString(item, ITEM + "Edit " + i + ".\n");
            Thread.sleep(20);
        }
        while (!page("en/news/item/").contains("Edit 19.")) {
            line();
        }

        assertThat(siblings()).containsExactlyInAnyOrder("preview", "preview.generations");
        serve.destroy();
        assertThat(serve.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(siblings()).containsExactlyInAnyOrder("preview", "preview.generations");
    }

    private List<String> siblings() throws IOException {
        try (var files = Files.list(output.resolveSibling("."))) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("preview"))
                    .toList();
        }
    }

    private String line() throws IOException {
        return Optional.ofNullable(lines.readLine()).orElseThrow(() -> new AssertionError("the server has ended"));
    }

    private String page(String path) throws IOException {
        try (InputStream page = address.resolve(path).toURL().openStream()) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Listens as a page does until it hears of this. */
    private void awaitEvent(String part) throws IOException {
        try (BufferedReader events = new BufferedReader(
                new InputStreamReader(address.resolve("/__kb/events").toURL().openStream(), StandardCharsets.UTF_8))) {
            for (String line = events.readLine(); !line.contains(part); line = events.readLine()) {
                assertThat(line).isNotNull();
            }
        }
    }
}
