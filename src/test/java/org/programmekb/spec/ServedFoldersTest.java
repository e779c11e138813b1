package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code kb serve} notices folders that are made, removed or replaced, and commits, while it runs. */
@Tag("sites")
@Tag("process")
@Timeout(180)
final class ServedFoldersTest {
    private static final Path TEMPLATE = Path.of("templates/static.ftlh");

    private Path project;
    private Repository repository;
    private Process serve;
    private BufferedReader lines;
    private URI address;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        project = folder.toRealPath();
        Site.of("-- content/pages/a.en.md --\n---\ntitle: A\n---\nText.\n").in(project);
        repository = Repository.in(project);
        serve = Program.in(Path.of("").toAbsolutePath()).start("serve", "-s", project.toString(), "--port", "0");
        lines = serve.inputReader(StandardCharsets.UTF_8);
        address = URI.create(line().replaceFirst("Open (\\S+) .*", "$1"));
        line();
        line();
    }

    @AfterEach
    void stop() throws Exception {
        serve.destroyForcibly().waitFor();
    }

    @Tag("slow")
    @Test
    void foldersOfTemplatesAndAssetsThatComeLater() throws Exception {
        template("templates", "One");
        await("One");

        Files.delete(project.resolve(TEMPLATE));
        Files.delete(project.resolve("templates"));
        assertThat(awaitLine()).doesNotContain("One");

        template("new", "Two");
        Files.move(project.resolve("new"), project.resolve("templates"));
        await("Two");
        template("templates", "Three");
        await("Three");

        style("assets");
        await("custom.css");
    }

    @Test
    @Tag("slow")
    void foldersThatReplaceOthersAndThoseThatSettingsNameLater() throws Exception {
        template("look/templates", "One");
        Files.writeString(
                project.resolve("jbake.properties"), "template.folder=look/templates\n", StandardOpenOption.APPEND);
        await("One");
        template("look/templates", "Two");
        await("Two");

        Files.move(project.resolve("look"), project.resolve("old"));
        template("new/templates", "Three");
        Files.move(project.resolve("new"), project.resolve("look"));
        await("Three");
        template("look/templates", "Four");
        await("Four");
    }

    @Test
    void datesOfChangeThatACommitSets() throws Exception {
        repository.commit("2021-03-04T12:00:00Z");

        await("2021-03-04");
    }

    private void template(String folder, String text) throws IOException {
        Path file = Files.createDirectories(project.resolve(folder)).resolve(TEMPLATE.getFileName());
        Files.writeString(file, Files.readString(TEMPLATE).replace("</@l.page>", "<p>" + text + ".</p></@l.page>"));
    }

    private void style(String folder) throws IOException {
        Path file = Files.createDirectories(project.resolve(folder + "/css")).resolve("custom.css");
        Files.writeString(file, "h1 { color: #123456 }\n");
    }

    /** Reads what is printed until the page has this text. */
    private void await(String text) throws IOException {
        while (!page().contains(text)) {
            line();
        }
    }

    private String awaitLine() throws IOException {
        line();
        return page();
    }

    private String line() throws IOException {
        return Optional.ofNullable(lines.readLine()).orElseThrow(() -> new AssertionError("the server has ended"));
    }

    private String page() throws IOException {
        try (InputStream page = address.resolve("en/a/").toURL().openStream()) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
