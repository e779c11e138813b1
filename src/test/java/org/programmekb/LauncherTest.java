package org.programmekb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
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
    private static final Path REPOSITORY = Path.of("").toAbsolutePath();
    private static final String COMPILING = "kb: compiling the program (it is missing or older than its sources) ...";
    private static final String PROGRAM = """
            package org.programmekb.cli;

            public final class Kb {
                public static void main(String[] arguments) {
                    System.out.println(String.join("|", arguments));
                    System.out.println("in " + System.getProperty("user.dir") + " for " + System.getenv("KB_HOME"));
                    System.out.println("option " + System.getProperty("option"));
                    System.exit(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0);
                }
            }
            """;
    private static final String EXTRA = "package org.programmekb.cli;\n\nfinal class Extra {}\n";

    @TempDir
    private static Path folder;

    private static Project project;

    @BeforeAll
    static void compileOnce() throws Exception {
        project = Project.in(folder.resolve("a folder with spaces"));
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

        var result =
                start(elsewhere, Map.of(), List.of(link.toString(), "check")).end();

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

        Files.writeString(edited.source("Kb.java"), PROGRAM.replace("option ", "choice "));
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
    void showsAllOfMavensOutputWhenTheProgramDoesNotCompile(@TempDir Path other) throws Exception {
        var broken = Project.in(other.resolve("project"));
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
    void compilesOnceForTwoStartsAndTheSameJarInAnyFolder(@TempDir Path other) throws Exception {
        var twin = Project.in(other.resolve("twin"));
        var zone = Map.of("TZ", "Pacific/Chatham");

        var one = start(other, zone, List.of(twin.kb().toString(), "check", "0"));
        var two = start(other, zone, List.of(twin.kb().toString(), "check", "0"));

        assertThat(Stream.of(one.end().err(), two.end().err()).filter(err -> err.contains(COMPILING)))
                .hasSize(1);
        assertThat(twin.jar()).hasSameBinaryContentAs(project.jar());
    }

    @Test
    void namesWhatIsMissing(@TempDir Path other) throws Exception {
        var fresh = Project.in(other.resolve("project"));
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
        var release = Project.unpackedIn(other.resolve("kb-1.0"), project.jar());

        var built = release.runIn(folder.toRealPath(), Map.of(), "build", "0");

        assertThat(built)
                .isEqualTo(new Result(
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

    @Test
    void makesNoClassArchiveIfJavaHasNone(@TempDir Path home) throws Exception {
        var release = Project.unpackedIn(home.resolve("kb-1.0"), project.jar());
        var java = Files.createDirectory(home.resolve("bin")).resolve("java");
        Files.createSymbolicLink(java, command("java"));
        var result = release.runIn(folder, Map.of("JAVA_HOME", home.toString()), "build", "0");
        assertThat(result.out()).startsWith("build|0\n");
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

    private static Result failure(String message) {
        return new Result(2, "", "kb: " + message + "\n");
    }

    private static Path command(String name) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private static Running start(Path workingFolder, Map<String, String> environment, List<String> command)
            throws IOException {
        var output = Files.createTempFile(folder, "standard", ".out");
        var errors = Files.createTempFile(folder, "standard", ".err");
        var builder = new ProcessBuilder(command)
                .directory(workingFolder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().remove("KB_JAVA_OPTS");
        builder.environment().put("KB_DAEMON", "off");
        builder.environment().putAll(environment);
        return new Running(builder.start(), output, errors);
    }

    private record Result(int status, String out, String err) {}

    private record Running(Process process, Path output, Path errors) {
        Result end() throws Exception {
            int status = process.waitFor();
            return new Result(status, Files.readString(output, UTF_8), Files.readString(errors, UTF_8));
        }
    }

    /** A copy of what the launcher needs, with a small program instead of the real one. */
    private record Project(Path folder) {
        static Project in(Path folder) throws IOException {
            var project = new Project(Files.createDirectories(folder));
            for (var file : List.of("kb", "pom.xml", ".mvn/jvm.config")) {
                Files.createDirectories(folder.resolve(file).getParent());
                Files.copy(REPOSITORY.resolve(file), folder.resolve(file));
            }
            Files.createDirectories(project.source("Kb.java").getParent());
            Files.writeString(project.source("Kb.java"), PROGRAM);
            Files.writeString(project.source("Extra.java"), EXTRA);
            return project;
        }

        /** A release with this program. */
        static Project unpackedIn(Path folder, Path jar) throws IOException {
            var release = new Project(folder);
            Files.createDirectories(folder.resolve("lib"));
            Files.copy(REPOSITORY.resolve("kb"), release.kb());
            Files.copy(jar, folder.resolve("lib/kb.jar"));
            return release;
        }

        /** The same project elsewhere, with what has been compiled of it. */
        Project copyTo(Path other) throws Exception {
            var copy = in(other);
            var target = new ProcessBuilder("cp", "-R", folder.resolve("target").toString(), other.toString());
            assertThat(target.inheritIO().start().waitFor()).isZero();
            return copy;
        }

        Path classes() {
            return folder.resolve("target/program/classes/org/programmekb/cli");
        }

        Path kb() {
            return folder.resolve("kb");
        }

        Path jar() {
            return folder.resolve("target/program/kb.jar");
        }

        Path source(String name) {
            return folder.resolve("src/main/java/org/programmekb/cli").resolve(name);
        }

        Result run(String... arguments) throws Exception {
            return runIn(folder, Map.of(), arguments);
        }

        Result runIn(Path workingFolder, Map<String, String> environment, String... arguments) throws Exception {
            var command = new ArrayList<>(List.of(kb().toString()));
            Collections.addAll(command, arguments);
            return start(workingFolder, environment, command).end();
        }
    }
}
