package org.programmekb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, on a project whose program only tells how it was started. */
@Tag("process")
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class LauncherTest {
    private static final String COMPILING = "kb: compiling the program (it is missing or older than its sources) ...";

    @TempDir
    private static Path folder;

    private static LaunchedProject project;

    @BeforeAll
    static void compileOnce() throws Exception {
        project = LaunchedProject.in(folder.resolve("a folder with spaces"));
        assertThat(project.run().err())
                .startsWith(COMPILING)
                .contains("done in")
                .hasLineCount(1);
    }

    @Test
    void passesArgumentsFolderAndExitStatusOn(@TempDir Path elsewhere) throws Exception {
        var result = project.runIn(elsewhere.toRealPath(), Map.of(), "check", "7", "a b", "", "*");

        assertThat(result.out())
                .isEqualTo("check|7|a b||*\nin %s for %s\noption null\n"
                        .formatted(elsewhere.toRealPath(), project.folder().toRealPath()));
        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isEqualTo(7);
    }

    @Test
    void isFoundThroughASymbolicLink(@TempDir Path elsewhere) throws Exception {
        var link = Files.createSymbolicLink(elsewhere.resolve("kb"), project.kb());

        var result = LaunchedProject.start(elsewhere, Map.of(), List.of(link.toString(), "check"))
                .end();

        assertThat(result.out()).contains("for " + project.folder().toRealPath());
    }

    @Test
    void appendsOptionsOfTheVirtualMachine() throws Exception {
        var result = project.runIn(folder, Map.of("KB_JAVA_OPTS", "-Doption=1 -Doption=2"), "check");

        assertThat(result.out()).contains("option 2");
    }

    @Test
    void staysSilentWithAndWithoutItsClassArchive() throws Exception {
        var first = project.run("build");
        var second = project.run("build");

        try (Stream<Path> archives = Files.list(project.folder().resolve("target/program/cds"))) {
            assertThat(archives).singleElement().asString().endsWith(".jsa");
        }
        assertThat(second).isEqualTo(first);
        assertThat(second.err()).isEmpty();
    }

    @Test
    @Tag("slow")
    void compilesAgainAfterAnEditAndAfterADeletion(@TempDir Path other) throws Exception {
        var edited = project.copyTo(other.resolve("project"));
        assertThat(edited.run().err()).as("the copy is compiled").isEmpty();
        assertThat(edited.classes()).isDirectoryContaining("glob:**/Extra.class");

        Files.writeString(edited.source("Kb.java"), LaunchedProject.PROGRAM.replace("option ", "choice "));
        var afterEdit = edited.run();
        Files.delete(edited.source("Extra.java"));
        var afterDeletion = edited.run();

        assertThat(afterEdit.err()).startsWith(COMPILING);
        assertThat(afterEdit.out()).contains("choice null");
        assertThat(afterDeletion.err()).startsWith(COMPILING);
        assertThat(edited.classes()).isDirectoryNotContaining("glob:**/Extra.class");
        assertThat(edited.run().err()).isEmpty();
    }

    @Test
    @Tag("slow")
    void showsAllOfMavensOutputWhenTheProgramDoesNotCompile(@TempDir Path other) throws Exception {
        var broken = LaunchedProject.in(other.resolve("project"));
        Files.writeString(broken.source("Kb.java"), "class Kb { int x = \"text\"; }\n");
        var result = broken.run("build");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .startsWith(COMPILING + " failed:\n")
                .contains(
                        "Building Programme knowledge base generator",
                        "Kb.java:[1,20] incompatible types",
                        "BUILD FAILURE");
    }

    @Test
    @Tag("slow")
    void compilesOnceForTwoStartsAndTheSameJarInAnyFolder(@TempDir Path other) throws Exception {
        var twin = LaunchedProject.in(other.resolve("twin"));
        var zone = Map.of("TZ", "Pacific/Chatham");

        var one = LaunchedProject.start(other, zone, List.of(twin.kb().toString(), "check", "0"));
        var two = LaunchedProject.start(other, zone, List.of(twin.kb().toString(), "check", "0"));

        assertThat(Stream.of(one.end().err(), two.end().err()).filter(err -> err.contains(COMPILING)))
                .hasSize(1);
        assertThat(twin.jar()).hasSameBinaryContentAs(project.jar());
    }

    @Test
    void namesWhatIsMissing(@TempDir Path other) throws Exception {
        var fresh = LaunchedProject.in(other.resolve("project"));
        var tools = Files.createDirectory(other.resolve("tools"));
        for (var tool :
                List.of("bash", "basename", "cat", "dirname", "find", "flock", "head", "mkdir", "readlink", "sed")) {
            Files.createSymbolicLink(tools.resolve(tool), command(tool));
        }
        Map<String, String> path = Map.of("PATH", tools.toString(), "JAVA_HOME", "");

        assertThat(fresh.runIn(other, path))
                .isEqualTo(failure("Java is missing. Install a JDK of version 17 or newer"
                        + " (Debian and Ubuntu: sudo apt-get install default-jdk-headless, on Ubuntu 22.04"
                        + " openjdk-17-jdk-headless; macOS: brew install openjdk)."));
        Files.createSymbolicLink(tools.resolve("java"), command("java"));
        assertThat(fresh.runIn(other, path))
                .isEqualTo(failure("Git is missing; it is needed for the dates of pages. Install it"
                        + " (Debian and Ubuntu: apt-get install git; macOS: brew install git)."));
        Files.createSymbolicLink(tools.resolve("git"), command("git"));
        assertThat(fresh.runIn(other, path))
                .isEqualTo(failure("Maven is missing; it is needed to compile the program."
                        + " Install it (Debian and Ubuntu: apt-get install maven; macOS: brew install maven)."));
    }

    @Test
    void neverCompilesARelease(@TempDir Path other) throws Exception {
        var release = LaunchedProject.unpackedIn(other.resolve("kb-1.0"), project.jar());

        var built = release.runIn(folder.toRealPath(), Map.of(), "build", "0");

        assertThat(built)
                .isEqualTo(new LaunchedProject.Result(
                        0,
                        "build|0\nin %s for %s\noption null\n"
                                .formatted(folder.toRealPath(), release.folder().toRealPath()),
                        ""));
        assertThat(release.folder().resolve("runs/cds")).isDirectoryContaining("glob:**.jsa");
        assertThat(release.run("test"))
                .isEqualTo(failure("a release has no tests. Run them in a clone of the repository of the program."));
        assertThat(release.runIn(other, Map.of("JAVA_HOME", other.toString())))
                .isEqualTo(failure("JAVA_HOME is %s, which has no bin/java. Set it to a JRE of version 17 or newer."
                        .formatted(other)));
    }

    /** Whoever writes a class archive decides what Java loads. */
    @Test
    void aReleaseOfSomebodyElseKeepsNothingWhereOthersCanWrite(@TempDir Path other) throws Exception {
        var release = LaunchedProject.unpackedIn(other.resolve("kb-1.0"), project.jar());
        var shared = Files.createDirectories(other.resolve("shared"));
        Files.createDirectories(shared.resolve("cache/kb"));
        Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (var everybody : List.of(shared, shared.resolve("cache"), shared.resolve("cache/kb"))) {
            Files.setPosixFilePermissions(everybody, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        Files.setPosixFilePermissions(release.folder(), PosixFilePermissions.fromString("r-xr-xr-x"));

        assertThat(withCache(shared.resolve("cache"), release.kb().toString(), "build", "0"))
                .isEqualTo(failure(("%s is not safe, because it or the folder above it belongs to somebody else, or"
                                + " everybody can write to it. Set XDG_CACHE_HOME to a folder of your own.")
                        .formatted(shared.resolve("cache/kb"))));

        var own = shared.resolve("own");
        withCache(own, "mkdir", own.toString());
        assertThat(withCache(own, release.kb().toString(), "build", "0").status())
                .isZero();
        assertThat(Files.getPosixFilePermissions(own.resolve("kb")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    /** Root may write to every folder, so nobody takes its place. */
    private static LaunchedProject.Result withCache(Path cache, String... command) throws Exception {
        var all = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            all.addAll(List.of("setpriv", "--reuid=65534", "--clear-groups"));
        }
        all.addAll(List.of(command));
        return LaunchedProject.start(Path.of("/"), Map.of("XDG_CACHE_HOME", cache.toString()), all)
                .end();
    }

    @Test
    @Tag("slow")
    void makesNoClassArchiveIfJavaHasNone(@TempDir Path other) throws Exception {
        var release = LaunchedProject.unpackedIn(other.resolve("kb-1.0"), project.jar());
        var java = other.resolve("java");
        LaunchedProject.start(
                        other,
                        Map.of(),
                        List.of("jlink", "--add-modules", "java.management", "--output", java.toString()))
                .end();

        var result = release.runIn(folder, Map.of("JAVA_HOME", java.toString()), "build", "0");

        assertThat(result.out()).startsWith("build|0\n");
        assertThat(result.err()).isEmpty();
        assertThat(release.folder().resolve("runs")).doesNotExist();
    }

    @Test
    void refusesAnOldJava(@TempDir Path home) throws Exception {
        var java = Files.createDirectory(home.resolve("bin")).resolve("java");
        Files.createSymbolicLink(java, command("java"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"11.0.2\"\n");

        var result = project.runIn(folder, Map.of("JAVA_HOME", home.toString()), "build");

        assertThat(result).isEqualTo(failure("Java 17 or newer is needed; %s is version 11.".formatted(java)));
    }

    /** Without a shell, the program has the same options, and writes an archive, too. */
    @Test
    void theFileRunsByItself(@TempDir Path other) throws Exception {
        var release = LaunchedProject.unpackedIn(other.resolve("kb-1.0"), project.jar());
        Files.createDirectory(release.folder().resolve("templates"));
        String jar = release.folder().resolve("lib/kb.jar").toString();
        var options = Map.of("SHOW_OPTIONS", "1");

        var first = LaunchedProject.start(other, options, List.of("java", "-jar", jar, "build", "7"))
                .end();
        var next = LaunchedProject.start(other, options, List.of("java", "-jar", jar, "build", "0"))
                .end();
        var archived = LaunchedProject.start(other, options, List.of("java", "-jar", jar, "build", "0"))
                .end();
        var byShell = release.runIn(other, options, "check", "0");

        assertThat(first.status()).isEqualTo(7);
        assertThat(first.out()).contains("for " + release.folder());
        assertThat(options(next)).contains("-XX:ArchiveClassesAtExit");
        assertThat(options(archived)).contains("-XX:SharedArchiveFile");
        assertThat(options(archived).replaceAll(" -XX:SharedArchiveFile=\\S+", ""))
                .isEqualTo(options(byShell))
                .contains("-XX:TieredStopAtLevel=1");
    }

    private static String options(LaunchedProject.Result result) {
        return result.out().replaceAll("(?s).*\\noptions (.*?) ?\\n.*", "$1");
    }

    /** Java would end with the trace of its stack. */
    @Test
    void aFolderThatHasBeenDeletedIsNamed(@TempDir Path other) throws Exception {
        Path here = Files.createDirectory(other.resolve("here"));
        var command = List.of(
                "bash",
                "-c",
                "rmdir ../here; unset PWD; exec timeout 20 \"$0\" check",
                project.kb().toString());

        var result = LaunchedProject.start(here, Map.of(), command).end();

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .endsWith("\nkb: the current folder has been deleted. Go to another folder (cd), and run the command"
                        + " again.\n");
    }

    private static LaunchedProject.Result failure(String message) {
        return new LaunchedProject.Result(2, "", "kb: " + message + "\n");
    }

    private static Path command(String name) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
