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
import java.util.stream.Stream;

/** A copy of what the launcher needs, with a small program instead of the real one. */
record LaunchedProject(Path folder) {
    static final String PROGRAM = """
        package org.programmekb.cli;

        public final class Kb {
            public static void main(String[] arguments) {
                System.out.println(String.join("|", arguments));
                System.out.println("in " + System.getProperty("user.dir") + " for " + System.getenv("KB_HOME"));
                System.out.println("option " + System.getProperty("option"));
                if (System.getenv("SHOW_OPTIONS") != null) {
                    System.out.println("options " + String.join(" ",
                            java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments()));
                }
                System.exit(arguments.length > 1 && arguments[1].matches("[0-9]") ? Integer.parseInt(arguments[1]) : 0);
            }
        }
        """;
    private static final String EXTRA = "package org.programmekb.cli;\n\nfinal class Extra {}\n";
    private static final Path REPOSITORY = Path.of("").toAbsolutePath();

    static LaunchedProject in(Path folder) throws IOException {
        var project = new LaunchedProject(Files.createDirectories(folder));
        for (var file : List.of("kb", "pom.xml", ".mvn/jvm.config")) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.copy(REPOSITORY.resolve(file), folder.resolve(file));
        }
        Files.createDirectories(project.source("Kb.java").getParent());
        Files.writeString(project.source("Kb.java"), PROGRAM);
        Files.writeString(project.source("Extra.java"), EXTRA);
        Path launch = Path.of("src/main/java/org/programmekb/launch");
        Files.createDirectories(folder.resolve(launch));
        try (Stream<Path> files = Files.list(REPOSITORY.resolve(launch))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(launch).resolve(file.getFileName()));
            }
        }
        return project;
    }

    /** A release with this program. */
    static LaunchedProject unpackedIn(Path folder, Path jar) throws IOException {
        var release = new LaunchedProject(folder);
        Files.createDirectories(folder.resolve("lib"));
        Files.copy(REPOSITORY.resolve("kb"), release.kb());
        Files.copy(jar, folder.resolve("lib/kb.jar"));
        return release;
    }

    /** The same project elsewhere, with what has been compiled of it. */
    LaunchedProject copyTo(Path other) throws Exception {
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

    static Running start(Path workingFolder, Map<String, String> environment, List<String> command) throws IOException {
        var output = Files.createTempFile("standard", ".out");
        var errors = Files.createTempFile("standard", ".err");
        var builder = new ProcessBuilder(command)
                .directory(workingFolder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().remove("KB_JAVA_OPTS");
        builder.environment().put("KB_DAEMON", "off");
        builder.environment().putAll(environment);
        return new Running(builder.start(), output, errors);
    }

    record Result(int status, String out, String err) {}

    record Running(Process process, Path output, Path errors) {
        Result end() throws Exception {
            int status = process.waitFor();
            var result = new Result(status, Files.readString(output, UTF_8), Files.readString(errors, UTF_8));
            Files.delete(output);
            Files.delete(errors);
            return result;
        }
    }
}
