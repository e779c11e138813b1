package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.programmekb.image.TestImages;

/** Whatever is in the place of the cache or of a file in it, a build makes the right site, and says what it could not use. */
@Tag("sites")
final class CacheFaultsTest {
    private static final Site SITE = Site.of("""
            -- content/pages/a.en.md --
            ---
            title: A
            ---
            The first text. ![A picture](../images/a.jpg)
            """);

    @TempDir
    private Path folder;

    private Project project;
    private Path outside;
    private Map<String, byte[]> expected;

    @BeforeEach
    void build() throws IOException {
        folder = folder.toRealPath();
        outside = Files.createDirectories(folder.resolve("outside"));
        project = SITE.in(folder.resolve("project"));
        Path images = Files.createDirectories(project.folder().resolve("content/images"));
        // It is turned, so that it must be encoded.
        Files.write(images.resolve("a.jpg"), TestImages.photo(60, 40, 6));
        SiteAssertions.assertThat(project.build()).hasStatus(0);
        expected = project.output();
    }

    /** What is in the place of something else. */
    enum Fault {
        FILE,
        FOLDER,
        DANGLING_LINK,
        LINK_OUT,
        LINK_TO_ITSELF,
        PIPE;

        void at(Path path, Path outside) throws IOException, InterruptedException {
            FaultyProject.delete(path);
            switch (this) {
                case FILE -> Files.writeString(path, "text");
                case FOLDER -> FaultyProject.obstruct(path);
                case DANGLING_LINK -> Files.createSymbolicLink(path, outside.resolve("missing"));
                case LINK_OUT -> Files.createSymbolicLink(path, outside);
                case LINK_TO_ITSELF -> Files.createSymbolicLink(path, path);
                case PIPE ->
                    new ProcessBuilder("mkfifo", path.toString()).start().waitFor();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        ".kb,FILE,is not a folder",
        ".kb,DANGLING_LINK,is a symbolic link",
        ".kb,PIPE,is not a folder",
        ".kb,LINK_OUT,is a symbolic link",
        ".kb,LINK_TO_ITSELF,is a symbolic link",
        ".kb/cache,FILE,is not a folder",
        ".kb/cache,DANGLING_LINK,is a symbolic link",
        ".kb/cache,PIPE,is not a folder",
        ".kb/cache/parsed,FILE,is not a folder",
        ".kb/cache/sites,LINK_OUT,is a symbolic link",
        ".kb/cache/images,PIPE,is not a folder"
    })
    @Tag("slow")
    void somethingElseIsInThePlaceOfAFolder(String place, Fault fault, String what) throws Exception {
        Path faulty = project.folder().resolve(place);
        fault.at(faulty, outside);

        Result result = built();

        assertThat(result.err().lines())
                .containsOnlyOnce("kb: the cache is not used, so builds take longer: " + faulty + " " + what
                        + "; delete it, and the next build makes a folder");
        assertThat(outside).isEmptyDirectory();
        FaultyProject.delete(faulty);
        Result elsewhere = project.build("-o", folder.resolve("elsewhere").toString());
        assertThat(elsewhere.err()).doesNotContain("cache");
        assertThat(faulty).isDirectory();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void somethingElseIsInThePlaceOfEachFile(Fault fault) throws Exception {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(project.folder().resolve(".kb/cache"))) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(3);
        for (Path file : files) {
            fault.at(file, outside);
        }

        Result result = built();

        assertThat(outside).isEmptyDirectory();
        if (fault == Fault.FOLDER) {
            assertThat(result.err())
                    .contains("kb: the cache cannot be used in full: ")
                    .contains(". This build goes on without it, and the next one takes longer; if it happens again,"
                            + " delete the folder .kb/cache or build with --no-cache");
        } else {
            assertThat(result.err()).doesNotContain("cache");
        }
    }

    @Test
    void aCheckSaysWhyItTakesLonger() throws Exception {
        Path cache = project.folder().resolve(".kb/cache");
        Fault.FILE.at(cache, outside);

        Result result = project.check();

        SiteAssertions.assertThat(result).hasStatus(0);
        assertThat(result.err())
                .contains("kb: the cache is not used, so builds take longer: " + cache
                        + " is not a folder; delete it, and the next build makes a folder");
        assertThat(cache).hasContent("text");
    }

    @Test
    void withoutACacheNobodyLooksAtIt() throws Exception {
        Fault.PIPE.at(project.folder().resolve(".kb"), outside);

        Result result = project.build("--no-cache");

        SiteAssertions.assertThat(result).hasStatus(0);
        assertThat(result.err()).doesNotContain("cache");
    }

    @Test
    void aPreviewIsNotWrittenThroughALink() throws Exception {
        Fault.LINK_OUT.at(project.folder().resolve(".kb"), outside);

        Result result = project.run("serve", "--port", "0");

        SiteAssertions.assertThat(result).hasStatus(3);
        assertThat(result.err())
                .isEqualTo("kb: could not read or write: " + project.folder().resolve(".kb")
                        + " is a symbolic link; delete it, and the next build makes a folder\n");
        assertThat(outside).isEmptyDirectory();
    }

    /** The text is new, so that the cache is needed and written. */
    private Result built() throws IOException {
        Path page = project.folder().resolve("content/pages/a.en.md");
        String text = Files.readString(page);
        Files.writeString(page, text.replace("first", "second"));
        Result second = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> project.build());
        SiteAssertions.assertThat(second).hasStatus(0);
        assertThat(second.text("en/a/index.html")).contains("The second text.");
        Files.writeString(page, text);
        Result result = project.build();
        SiteAssertions.assertThat(result).hasStatus(0);
        HeldProject.assertSame(result.files(), expected);
        return second;
    }
}
