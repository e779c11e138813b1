package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Further runs of {@code kb migrate jbake}, also after an interruption and after changes by hand. */
final class JBakeMigrationAgainTest {
    @TempDir
    private Path temporary;

    private MigratedProject project = new MigratedProject(Path.of(""));

    @BeforeEach
    void create() throws IOException {
        project = MigratedProject.in(temporary.toRealPath().resolve("project"));
    }

    @Test
    void aSecondRunChangesNothingAndARowThatIsFilledInMovesLater() throws IOException {
        project.write("imports/jbake-mapping.yaml", MigratedProject.MAPPING);
        project.run();
        project.write("content/news/2019/open-day.en.md", "---\ntitle: Edited\n---\nEdited.\n");
        Files.delete(project.folder().resolve("content/news/2019/second.en.html"));
        project.write("content/later.md", "title=Later\ntype=page\nstatus=published\n~~~~~~\nLater.\n");
        project.write("content/blog/2019/second.html", "title=Again\ntype=post\nstatus=published\n~~~~~~\nAgain.\n");
        Map<String, String> before = project.sources();

        Result again = project.run();

        assertThat(again.out()).isEqualTo("""
                Nothing was moved: all documents that have a name in the mapping have already been moved
                documents that stay with JBake: 2
                moved before, but now in the content folder again, and left there: `content/blog/2019/second.html`
                documents without a row in `imports/jbake-mapping.yaml`; these lines can be added below `documents:`
                  later.md: page/later.en # Later
                """);
        assertThat(project.sources()).isEqualTo(before);

        project.write(
                "imports/jbake-mapping.yaml",
                MigratedProject.MAPPING.replace("stays.md:", "stays.md: news/2019/stays.en"));
        project.run();

        assertThat(project.text("content/news/2019/stays.en.md")).isEqualTo("""
                ---
                title: Stays
                aliases: [/blog/2019/stays.html]
                ---
                See [the first](kb:news/2019/open-day).
                """);
        assertThat(project.text("content/news/2019/open-day.en.md")).isEqualTo("---\ntitle: Edited\n---\nEdited.\n");
        assertThat(project.folder().resolve("content/news/2019/second.en.html")).doesNotExist();
    }

    @Test
    void anInterruptedRunIsFinishedByTheNext() throws IOException {
        project.write("imports/jbake-mapping.yaml", MigratedProject.MAPPING);
        String old = project.text("content/blog/2019/open-day.md");
        project.run();
        Map<String, String> whole = project.sources();
        String moved = project.text("content/news/2019/open-day.en.md");
        project.write("content/blog/2019/open-day.md", old);
        Files.delete(project.folder().resolve("content/news/2019/open-day.en.md"));
        Files.delete(project.folder().resolve("imports/jbake/content/blog/2019/open-day.md"));
        project.write(".kb/import-ready/content/news/2019/open-day.en.md", moved);
        project.write(".kb/import-ready/imports/jbake/content/blog/2019/open-day.md", old);

        project.run();

        assertThat(project.sources()).isEqualTo(whole);
    }

    @Test
    void anOldFileThatIsPutBackStaysAndIsNamed() throws IOException {
        project.write("imports/jbake-mapping.yaml", MigratedProject.MAPPING);
        String old = project.text("content/blog/2019/open-day.md");
        project.run();
        project.write("content/blog/2019/open-day.md", old);
        Map<String, String> before = project.sources();

        Result again = project.run();

        assertThat(again.out()).isEqualTo("""
                Nothing was moved: all documents that have a name in the mapping have already been moved
                documents that stay with JBake: 1
                moved before, but now in the content folder again, and left there: `content/blog/2019/open-day.md`
                """);
        assertThat(project.sources()).isEqualTo(before);
    }

    @Test
    void whatChangesWhileARunIsInterruptedIsNeitherOverwrittenNorDeleted() throws IOException {
        project.write("content/blog/2019/open-day.md", "title=Edited\ntype=post\n~~~~~~\nEdited.\n");
        project.write("content/news/2019/open-day.en.md", "---\ntitle: Mine\n---\nMine.\n");
        project.write(".kb/import-ready/content/news/2019/open-day.en.md", "---\ntitle: Moved\n---\nMoved.\n");
        project.write(".kb/import-ready/imports/jbake/content/blog/2019/open-day.md", "The state that was moved.\n");
        Map<String, String> before = project.sources();

        Result result = project.run();

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).isEqualTo("""
                content/blog/2019/open-day.md: error[output-collision]: it was changed while the command ran; this state stays here, and the one that was moved is in imports/jbake/content/blog/2019/open-day.md (hint: bring the changes into the new document, then delete this file)
                content/news/2019/open-day.en.md: error[output-collision]: another file has this place now; what was to be written waits in .kb/import-ready/content/news/2019/open-day.en.md (hint: rename or delete one of the two files, then run the command again)
                """);
        before.forEach((path, text) ->
                assertThat(project.folder().resolve(path)).content().isEqualTo(text));
        assertThat(project.text("imports/jbake/content/blog/2019/open-day.md"))
                .isEqualTo("The state that was moved.\n");
        assertThat(project.text(".kb/import-ready/content/news/2019/open-day.en.md"))
                .isEqualTo("---\ntitle: Moved\n---\nMoved.\n");

        Files.delete(project.folder().resolve("content/news/2019/open-day.en.md"));
        project.run();

        assertThat(project.text("content/news/2019/open-day.en.md")).isEqualTo("---\ntitle: Moved\n---\nMoved.\n");
        assertThat(project.folder().resolve(".kb/import-ready")).doesNotExist();
    }

    @Test
    void aMappingThatTheCommandWroteCanAlwaysBeRead() throws IOException {
        Files.deleteIfExists(project.folder().resolve("imports/jbake-mapping.yaml"));
        project.write(
                "content/blog/long.md",
                "title=Long\ntype=post\ntags=" + "a; ".repeat(400) + "\nstatus=published\n~~~~~~\nText.\n");

        project.run();

        assertThat(project.text("imports/jbake-mapping.yaml"))
                .contains("blog/long.md: ")
                .doesNotContain("a; a");
        assertThat(project.run().err()).doesNotContain("yaml-invalid");
    }
}
