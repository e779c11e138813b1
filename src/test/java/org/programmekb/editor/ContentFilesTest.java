package org.programmekb.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.editor.ContentFiles.Edit;
import org.programmekb.editor.ContentFiles.Written;
import org.programmekb.source.Drafts;

class ContentFilesTest {
    private static final String NICE = "content/cities/nice.yaml";

    private EditedProject project;
    private ContentFiles files;

    @BeforeEach
    void makeProject(@TempDir Path folder) throws IOException {
        project = EditedProject.in(Files.createDirectory(folder.resolve("project")));
        project.write(NICE, "population: 1\n");
        project.write("content/cities/nice.en.md", "---\ntitle: Nice\n---\n");
        project.write("content/.hidden/x.md", "x");
        project.write("content/notes.txt", "x");
        files = new ContentFiles(project.config());
    }

    private Written write(List<Edit> edits) throws IOException {
        return files.write(edits, drafts -> Map.of());
    }

    @Test
    void what_follows_from_new_states_is_written_with_them_or_nothing_is() throws IOException {
        String record = "translations/cities/nice.zh.yaml";
        List<Edit> edits = List.of(edit(NICE, Optional.of(hash(NICE)), "population: 2\n"));

        assertThatThrownBy(() -> files.write(edits, drafts -> {
                    throw new IOException("no");
                }))
                .hasMessage("no");
        assertThat(project.read(NICE)).isEqualTo("population: 1\n");
        files.write(edits, drafts -> {
            assertThat(drafts.get(NICE).orElseThrow()).hasContent("population: 2\n");
            assertThat(project.read(NICE)).isEqualTo("population: 1\n");
            return Map.of(record, Optional.of("source: en\n".getBytes(StandardCharsets.UTF_8)));
        });
        assertThat(project.read(NICE)).isEqualTo("population: 2\n");
        assertThat(project.read(record)).isEqualTo("source: en\n");
    }

    @Test
    void drafts_are_documents_whose_headers_say_so() throws IOException {
        project.write("content/news/a.en.md", "---\ntitle: A\nstatus: draft\n---\n");
        project.write("content/news/b.zh.adoc", "= B\n:jbake-status: draft\n");
        project.write("content/news/c.en.md", "title=C\nstatus=draft\n~~~~~~\n");
        project.write("content/news/d.en.md", "---\ntitle: D\n---\nstatus: draft\n");
        project.write("content/news/d.yaml", "status: draft\n");
        project.write("content/news/e.en.md", "title=E\n~~~~~~\nstatus=draft\n");

        assertThat(files.drafts())
                .containsExactly("content/news/a.en.md", "content/news/b.zh.adoc", "content/news/c.en.md");
    }

    @Test
    void all_files_are_listed_but_nothing_hidden_or_linked() throws IOException {
        Files.createSymbolicLink(
                project.folder().resolve("content/cities/link.md"),
                project.folder().resolve(NICE));

        assertThat(files.list()).containsExactly("content/cities/nice.en.md", NICE, "content/notes.txt");
        assertThat(files.read("content/cities/link.md")).isEmpty();
    }

    @Test
    void a_file_beyond_the_limit_of_a_request_is_not_read() throws IOException {
        try (RandomAccessFile large = new RandomAccessFile(
                project.folder().resolve("content/notes.txt").toFile(), "rw")) {
            large.setLength(3_000_000_000L);
        }

        assertThatThrownBy(() -> files.read("content/notes.txt"))
                .hasMessageContaining("the file has 3000000000 bytes; the limit is " + LocalEditor.MOST);
    }

    @Test
    void a_file_that_has_an_odd_name_already_is_written() throws IOException {
        project.write("content/nul.md", "x");

        assertThat(write(List.of(edit("content/nul.md", Optional.of(hash("content/nul.md")), "y")))
                        .refused())
                .isEmpty();
        assertThat(project.read("content/nul.md")).isEqualTo("y");
    }

    @Test
    void several_files_are_written_at_once() throws IOException {
        Written written = write(List.of(
                edit(NICE, Optional.of(hash(NICE)), "population: 2\n"),
                edit("content/images/new/nice.jpg", Optional.empty(), "picture")));

        assertThat(written.hashes()).containsOnlyKeys(NICE, "content/images/new/nice.jpg");
        assertThat(project.read(NICE)).isEqualTo("population: 2\n");
        assertThat(project.read("content/images/new/nice.jpg")).isEqualTo("picture");
        assertThat(written.hashes()).containsEntry(NICE, hash(NICE));
    }

    @Test
    void a_save_of_a_process_that_was_killed_is_finished_where_nobody_has_changed_anything_since() throws IOException {
        String deleted = "content/cities/nice.en.md";
        project.write("content/cities/rome.yaml", "population: 1\n");
        project.write(".kb/cache/editor1/1", "population: 2\n");
        project.write(".kb/cache/editor1/3", "population: 3\n");
        project.write(
                ".kb/cache/editor1/list",
                String.join(
                        "\n",
                        "0\t-\tcontent/cities/done.yaml",
                        "1\t" + hash(NICE) + "\t" + NICE,
                        "-\t" + hash(deleted) + "\t" + deleted,
                        "3\t-\tcontent/cities/rome.yaml"));

        Drafts.finish(project.config().folders());

        assertThat(project.read(NICE)).isEqualTo("population: 2\n");
        assertThat(project.folder().resolve(deleted)).doesNotExist();
        assertThat(project.read("content/cities/rome.yaml")).isEqualTo("population: 1\n");
        assertThat(project.folder().resolve("content/cities/done.yaml")).doesNotExist();
        assertThat(project.folder().resolve(".kb/cache").toFile().list()).isEmpty();
    }

    @Test
    void a_save_on_which_a_process_that_was_killed_had_not_decided_is_dropped() throws IOException {
        project.write(".kb/cache/editor1/0", "population: 2\n");
        project.write(".kb/cache/editor1/list.part", "0\t" + hash(NICE) + "\t" + NICE);

        Drafts.finish(project.config().folders());

        assertThat(project.read(NICE)).isEqualTo("population: 1\n");
        assertThat(project.folder().resolve(".kb/cache").toFile().list()).isEmpty();
    }

    @Test
    void nothing_is_written_if_one_file_was_changed_since_it_was_read() throws IOException {
        String read = hash(NICE);
        project.write(NICE, "population: 3\n");

        Written written = write(List.of(
                edit("content/cities/rome.yaml", Optional.empty(), "x"),
                edit(NICE, Optional.of(read), "population: 2\n"),
                edit("content/cities/nice.en.md", Optional.empty(), "new?")));

        assertThat(written.changed()).containsExactly(NICE, "content/cities/nice.en.md");
        assertThat(written.hashes()).isEmpty();
        assertThat(project.read(NICE)).isEqualTo("population: 3\n");
        assertThat(project.folder().resolve("content/cities/rome.yaml")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jbake.properties",
                "content/../jbake.properties",
                "content/cities/../../x.md",
                "/content/x.md",
                "content//x.md",
                "content/.x.md",
                "content/.git/x.md",
                "content/x.js",
                "content/x.sh",
                "content\\x.md",
                "content/x\n.md",
                "content/x.md:y.md",
                "content/linked/x.md",
                "content/cities/linked.md",
                "templates/x.md",
                "content/cities/nice.yaml/x.md",
                "content/news/con.en.md",
                "content/NUL/x.md",
                "content/a./x.md",
                "content/a /x.md",
                "content/x\u202emd.md",
                "content/cafe\u0301.md",
                ""
            })
    void no_file_is_written_at(String path) throws IOException {
        Path outside = Files.createDirectory(project.folder().resolveSibling("outside"));
        Files.createSymbolicLink(project.folder().resolve("content/linked"), outside);
        Files.createSymbolicLink(project.folder().resolve("content/cities/linked.md"), outside.resolve("x.md"));

        Written written = write(List.of(edit(path, Optional.empty(), "x")));

        assertThat(written.refused()).containsExactly(path);
        assertThat(outside).isEmptyDirectory();
        assertThat(files.read(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "content/pages/b.md, content/pages/b.md/c.md, content/pages/b.md/c.md",
        "content/pages/b.md/c.md, content/pages/b.md, content/pages/b.md/c.md",
        "content/pages/b.md, content/pages/b.md, content/pages/b.md",
        "content/pages/b.md, content/notes.txt/c.md, content/notes.txt/c.md",
        "content/pages/b.md, content/folder.md, content/folder.md",
    })
    void none_is_written_of_files_that_cannot_be_together(String first, String second, String refused)
            throws IOException {
        Files.createDirectory(project.folder().resolve("content/folder.md"));

        Written written = write(List.of(edit(first, Optional.empty(), "1"), edit(second, Optional.empty(), "2")));

        assertThat(written.refused()).containsExactly(refused);
        assertThat(project.folder().resolve("content/pages")).doesNotExist();
        assertThat(project.folder().resolve("content/folder.md")).isEmptyDirectory();
    }

    @Test
    void what_was_written_is_taken_back_if_a_later_file_cannot_be_written() throws IOException {
        Optional<String> notes = Optional.of(hash("content/notes.txt"));
        String tooLong = "content/" + ("d".repeat(200) + "/").repeat(25) + "x.md";

        assertThatThrownBy(() -> write(List.of(
                        edit(NICE, Optional.of(hash(NICE)), "population: 2\n"),
                        edit("content/cities/rome.yaml", Optional.empty(), "x"),
                        new Edit("content/notes.txt", notes, Optional.empty()),
                        edit(tooLong, Optional.empty(), "x"))))
                .isInstanceOf(FileSystemException.class);

        assertThat(project.read(NICE)).isEqualTo("population: 1\n");
        assertThat(project.folder().resolve("content/cities/rome.yaml")).doesNotExist();
        assertThat(project.read("content/notes.txt")).isEqualTo("x");
        assertThat(project.folder().resolve(".kb/cache")).isEmptyDirectory();
    }

    @Test
    void an_attachment_of_any_kind_is_deleted_but_not_written() throws IOException {
        Optional<String> base = Optional.of(hash("content/notes.txt"));

        assertThat(write(List.of(edit("content/notes.txt", base, "y"))).refused())
                .containsExactly("content/notes.txt");
        assertThat(project.read("content/notes.txt")).isEqualTo("x");

        write(List.of(new Edit("content/notes.txt", base, Optional.empty())));
        assertThat(project.folder().resolve("content/notes.txt")).doesNotExist();
    }

    private String hash(String path) throws IOException {
        return ContentFiles.hash(files.read(path).orElseThrow());
    }

    private static Edit edit(String path, Optional<String> base, String text) {
        return new Edit(path, base, Optional.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
