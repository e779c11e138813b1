package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

/** The libraries that a project names, with a Maven that only makes a file, and the jars in its folder lib. */
@Tag("process")
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class EnginesOfProjectsTest {
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
    void prepare() throws IOException {
        home = temporary.toRealPath();
        write("bin/mvn", MAVEN);
        assertThat(home.resolve("bin/mvn").toFile().setExecutable(true)).isTrue();
        write("site/content/a.md", "title=A\ntype=page\nstatus=draft\n~~~~~~\n");
    }

    @Test
    void areDownloadedOnceForTwoStartsFromASubfolder() throws Exception {
        write("site/custom.properties", """
                # jbake.libraries=comment:comment:1 \\
                jbake.libraries : one:first:1, \\
                    two:second:2,\\
                \tthree:third:3
                """);
        Path below = Files.createDirectories(home.resolve("site/content/posts/2020"));

        Process one = start(below, "check");
        Process two = start(below, "check");
        Launcher.Run first = Launcher.end(one);
        Launcher.Run second = Launcher.end(two);

        assertThat(home.resolve("runs.txt")).hasContent("run");
        assertThat(Stream.of(first, second).map(Launcher.Run::err).filter(text -> text.contains("downloading")))
                .singleElement()
                .asString()
                .contains("jbake.libraries: downloading one:first:1,two:second:2,three:third:3");
        List<Path> folders;
        try (Stream<Path> entries = Files.list(home.resolve("site/.kb/libraries"))) {
            folders = entries.filter(Files::isDirectory).toList();
        }
        assertThat(folders).singleElement().satisfies(folder -> {
            assertThat(folder.resolve("pom.xml"))
                    .content()
                    .contains("<artifactId>first<", "<artifactId>second<", "<artifactId>third<")
                    .doesNotContain("comment");
            assertThat(classPath(first)).contains(folder.resolve("some.jar").toString());
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

        Launcher.Run run = Launcher.end(start(home.resolve("site"), "check"));

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains(link + " is a symbolic link; delete it, and the next build makes a folder");
        assertThat(outside).isEmptyDirectory();
        assertThat(home.resolve("runs.txt")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "one:first, 'names `one:first`, which is not of the form group:artifact:version'",
        "'one:first:1,', 'names ``, which is not of the form group:artifact:version'",
    })
    void aWrongNameIsToldBeforeAnythingIsDownloaded(String libraries, String message) throws Exception {
        write("site/jbake.properties", "jbake.libraries=" + libraries + "\n");

        Launcher.Run run = Launcher.end(start(home.resolve("site"), "build"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("jbake.properties: jbake.libraries " + message);
        assertThat(home.resolve("runs.txt")).doesNotExist();
    }

    @Test
    void areThoseOfTheProjectThatAPlugInHasBelow() throws Exception {
        write("plugin/src/main/jbake/jbake.properties", "jbake.libraries=one:first:1\n");
        write("plugin/src/main/jbake/content/a.md", "title=A\ntype=page\nstatus=draft\n~~~~~~\n");

        Launcher.end(start(home.resolve("plugin"), "check"));

        assertThat(home.resolve("plugin/src/main/jbake/.kb/libraries")).isDirectory();
    }

    @Test
    void jarsInTheFolderLibAreLoadedOnlyByCommandsThatMakeTheSite() throws Exception {
        write("site/jbake.properties", "");
        write("site/lib/engine.jar", "");

        assertThat(classPath(Launcher.end(start(home.resolve("site"), "check"))))
                .contains("lib/engine.jar");
        assertThat(classPath(Launcher.end(start(home.resolve("site"), "--lang=zh", "check"))))
                .contains("lib/engine.jar");
        assertThat(classPath(Launcher.end(start(home.resolve("site"), "template"))))
                .doesNotContain("engine.jar");
    }

    /** The process with the engines is as fast as the one that starts it: it has the same options. */
    @Test
    void theProcessWithThemHasTheOptionsOfTheOther() throws Exception {
        write("site/jbake.properties", "");
        write("site/lib/engine.jar", "");

        assertThat(Launcher.end(start(home.resolve("site"), "check")).err().split("kept = 1", -1))
                .hasSize(3);
    }

    /** An archive with the classes of the start alone would stay, and make later builds of all projects slower. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"lib/engine.jar, false", "lib/notes.txt, true"})
    void aFirstBuildWithThemLeavesNoArchiveOfClasses(String file, boolean isKept) throws Exception {
        write("programme/jbake.properties", Files.readString(Path.of("jbake.properties")));
        write("programme/content/pages/a.en.md", "---\ntitle: A\n---\n");
        write("programme/" + file, "");
        Path archives = Files.createDirectories(home.resolve("archives"));
        CompiledProgram program = CompiledProgram.get();
        ProcessBuilder builder = new ProcessBuilder(
                        "java", "-jar", program.jar().toString(), "build")
                .directory(home.resolve("programme").toFile());
        builder.environment().put("KB_HOME", program.home().toString());
        builder.environment().put("KB_ARCHIVE", archives.resolve("classes.jsa").toString());
        builder.environment().remove("KB_JAVA_OPTS");

        Launcher.Run run = Launcher.end(builder.start());

        assertThat(run.status()).as(run.err()).isZero();
        try (Stream<Path> left = Files.list(archives)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .isEqualTo(isKept ? List.of("classes.jsa") : List.of());
        }
    }

    /** The lines of the virtual machine about its class path; it expands a folder. */
    private static String classPath(Launcher.Run run) {
        return run.err();
    }

    private Process start(Path folder, String... arguments) throws IOException {
        return new Launcher(CompiledProgram.get().home(), folder, Map.of("JAVA_HOME", System.getProperty("java.home")))
                .alone()
                .with("JDK_JAVA_OPTIONS", "-XshowSettings:properties")
                .with("KB_JAVA_OPTS", "-Dkept=1")
                .with("PATH", home.resolve("bin") + ":" + System.getenv("PATH"))
                .start(arguments);
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(home.resolve(path).getParent());
        Files.writeString(home.resolve(path), text);
    }
}
