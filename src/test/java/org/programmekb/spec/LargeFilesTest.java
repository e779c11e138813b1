package org.programmekb.spec;

import static org.programmekb.spec.SiteAssertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No file is too large to end in anything but a finding with its place, and attachments may be of any size. */
@Tag("sites")
final class LargeFilesTest {
    private static final Site SITE = Site.of("""
            -- content/pages/a.en.md --
            ---
            title: A
            ---
            Text.
            -- content/pages/a.zh.md --
            ---
            title: 甲
            ---
            文字。
            """);

    /** On the disk, which has more room than memory. */
    @TempDir(factory = TempDirFactory.Standard.class)
    private Path folder;

    /** Takes no place on the disk. */
    private void make(String path, long size) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        try (RandomAccessFile empty = new RandomAccessFile(file.toFile(), "rw")) {
            empty.setLength(size);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            assets/css/large.css            | 16000000 | make the file smaller; the program does not read larger files
            assets/css/site.css             | 16000000 | make the file smaller; the program does not read larger files
            assets/js/large.js              | 16000000 | make the file smaller; the program does not read larger files
            content/images/large.svg        | 16000000 | make the file smaller; the program does not read larger files
            templates/static.ftlh           | 16000000 | make the file smaller; the program does not read larger files
            templates/messages/en.properties| 16000000 | make the file smaller; the program does not read larger files
            translations/pages/a.zh.yaml    | 2000000  | make the file smaller; the program does not read larger files
            content/pages/a.yaml            | 2000000  | split the document into several; the program does not read larger files
            content/pages/a.zh.md           | 2000000  | split the document into several; the program does not read larger files
            content/organisations.yaml      | 2000000  | split the document into several; the program does not read larger files
            content/blog/post.md            | 2000000  | split the document into several; the program does not read larger files
            """)
    void aFileThatIsReadAsAWholeIsRefusedBeforeItIsRead(String path, int most, String hint) throws IOException {
        Project project = SITE.in(folder);
        Map<String, byte[]> before = project.build().files();
        make(path, 17_000_000);

        Result result = project.build();

        assertThat(result)
                .hasStatus(1)
                .reportsOnly(path + ": error[file-too-large]: the file has 17000000 bytes; the limit is " + most
                        + " (hint: " + hint + ")");
        HeldProject.assertSame(result.files(), before);
    }

    @Test
    void settingsAreRefusedBeforeTheyAreRead() throws IOException {
        Project project = SITE.in(folder);
        make("jbake.properties", 3_000_000_000L);

        assertThat(project.build())
                .hasStatus(2)
                .reportsOnly(
                        "jbake.properties: error[configuration]: the file has 3000000000 bytes; the limit is 2000000"
                                + " (hint: keep only settings in the file)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"import-report.md", "imports/jbake.yaml", "imports/jbake-mapping.yaml"})
    void whatAnImportContinuesIsRefusedBeforeItIsRead(String path) throws IOException {
        MigratedProject project = MigratedProject.in(folder);
        project.write("imports/jbake-mapping.yaml", MigratedProject.MAPPING);
        make(path, 3_000_000_000L);

        Result result = project.run();

        assertThat(result).hasStatus(3);
        Assertions.assertThat(result.err())
                .isEqualTo("kb: could not read or write: " + folder.resolve(path)
                        + ": the file has 3000000000 bytes; the limit is 16000000\n");
    }

    @Test
    void anIncludedFileIsRefusedBeforeItIsRead() throws IOException {
        Project project = SITE.without("content/pages/a.en.md")
                .withFile("content/pages/a.en.adoc", "= A\n\ninclude::_large.adoc[]\n")
                .in(folder);
        make("content/pages/_large.adoc", 3_000_000_000L);

        assertThat(project.build())
                .hasStatus(1)
                .reportsOnly(
                        "content/pages/a.en.adoc:3: error[include-invalid]: the document includes more than 2000000 bytes (hint: remove this include, or include another text file of the project)");
    }

    @Test
    @Tag("slow")
    void anAttachmentMayBeLargerThanMemory() throws IOException {
        // More than an array can hold.
        long size = 2_500_000_000L;
        Project project = SITE.in(folder);
        make("content/images/large.bin", size);

        assertThat(project.run("build", "-o", folder.resolve("site").toString()))
                .hasStatus(0);
        Assertions.assertThat(folder.resolve("site/media/images/large.bin")).hasSize(size);
        assertThat(project.run("build", "-o", folder.resolve("site").toString()))
                .hasStatus(0);
    }
}
