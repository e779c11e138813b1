package org.programmekb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The libraries of a project that the launcher downloads, with a Maven and a Java that only tell how they were called. */
@Tag("process")
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class LauncherLibrariesTest {
    private static final String MAVEN = """
            #!/bin/sh
            for argument in "$@"; do case $argument in -DoutputDirectory=*) folder=${argument#*=} ;; esac; done
            echo run >>"${0%/*}/../runs.txt"
            sleep 0.5
            echo jar >"$folder/some.jar"
            """;

    @TempDir
    private Path temporary;

    private Path home = Path.of("");

    @BeforeEach
    void unpack() throws IOException {
        home = temporary.toRealPath();
        write("kb/lib/kb.jar", "");
        Files.copy(Path.of("kb"), home.resolve("kb/kb"));
        write("java/release", "JAVA_VERSION=\"17.0.1\"\n");
        program("java/bin/java", "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        program("bin/mvn", MAVEN);
    }

    @Test
    void areDownloadedOnceForTwoStartsFromASubfolder() throws Exception {
        write("site/custom.properties", """
                # jbake.libraries=comment:comment:1 \\
                jbake.libraries : one:first:1, \\
                    two:second:2,\\
                \tthree:third:3
                site.host=https://example.org
                """);
        Path below = Files.createDirectories(home.resolve("site/posts/2020"));

        Running one = start(below);
        Running two = start(below);
        one.process().waitFor();
        two.process().waitFor();

        assertThat(Stream.of(one, two).map(Running::errors).filter(text -> !text.isEmpty()))
                .singleElement()
                .asString()
                .startsWith("kb: downloading the libraries that jbake.properties names"
                        + " (one:first:1,two:second:2,three:third:3) ... done in ");
        assertThat(home.resolve("runs.txt")).hasContent("run");
        Path libraries = home.resolve("site/.kb/libraries");
        List<Path> folders;
        try (Stream<Path> entries = Files.list(libraries)) {
            folders = entries.filter(Files::isDirectory).toList();
        }
        assertThat(folders).singleElement().satisfies(folder -> {
            assertThat(folder.resolve("pom.xml"))
                    .content()
                    .contains(
                            "<artifactId>first</artifactId>",
                            "<artifactId>second</artifactId>",
                            "<artifactId>third</artifactId>")
                    .doesNotContain("comment");
            assertThat(one.output()).contains(home.resolve("kb/lib/kb.jar") + ":" + folder + "/*\n");
            assertThat(two.output()).isEqualTo(one.output());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {".kb", ".kb/libraries"})
    void areNotKeptBehindALinkOutOfTheProject(String place) throws Exception {
        write("site/jbake.properties", "jbake.libraries=one:first:1\n");
        Path outside = Files.createDirectories(home.resolve("outside"));
        Path link = home.resolve("site").resolve(place);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, outside);

        Running run = start(home.resolve("site"));

        assertThat(run.process().waitFor()).isEqualTo(2);
        assertThat(run.errors())
                .isEqualTo("kb: " + link + " is a symbolic link; delete it, and the next build makes a folder.\n");
        assertThat(outside).isEmptyDirectory();
        assertThat(home.resolve("runs.txt")).doesNotExist();
    }

    @Test
    void areThoseOfTheProjectThatAPlugInHasBelow() throws Exception {
        write("site/src/main/jbake/jbake.properties", "jbake.libraries=one:first:1\n");

        start(home.resolve("site")).process().waitFor();

        assertThat(home.resolve("site/src/main/jbake/.kb/libraries")).isDirectory();
    }

    /** A shell needs minutes for a line of a million characters. */
    @ParameterizedTest
    @CsvSource({
        "1000000, '', 0, ''",
        "30000, 'jbake.libraries=one:first:1\n', 2, 'kb: %s has more than 30,000 bytes, so that its libraries"
                + " (jbake.libraries) are not read. Use fewer comments or shorter texts.\n'",
    })
    void areNotLookedForInLongSettings(int length, String setting, int status, String error) throws Exception {
        write("site/jbake.properties", setting + "#".repeat(length) + "\n");

        Running run = start(home.resolve("site"));

        assertThat(run.process().waitFor()).isEqualTo(status);
        assertThat(run.errors()).isEqualTo(error.formatted(home.resolve("site/jbake.properties")));
        assertThat(home.resolve("runs.txt")).doesNotExist();
    }

    private record Running(Process process, Path out, Path err) {
        String output() {
            return contentOf(out.toFile(), UTF_8);
        }

        String errors() {
            return contentOf(err.toFile(), UTF_8);
        }
    }

    private Running start(Path folder) throws IOException {
        Path out = Files.createTempFile(home, "standard", ".out");
        Path err = Files.createTempFile(home, "standard", ".err");
        ProcessBuilder builder = new ProcessBuilder(home.resolve("kb/kb").toString(), "check")
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().remove("KB_JAVA_OPTS");
        builder.environment().put("KB_DAEMON", "off");
        builder.environment().put("JAVA_HOME", home.resolve("java").toString());
        builder.environment().put("PATH", home.resolve("bin") + ":" + System.getenv("PATH"));
        return new Running(builder.start(), out, err);
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(home.resolve(path).getParent());
        Files.writeString(home.resolve(path), text);
    }

    private void program(String path, String text) throws IOException {
        write(path, text);
        assertThat(home.resolve(path).toFile().setExecutable(true)).isTrue();
    }
}
