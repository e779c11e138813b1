package org.programmekb.spec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.programmekb.cli.Kb;

/**
 * The program in a virtual machine of its own, started as the launcher starts it.
 *
 * @param java the folder of the JDK
 * @param folder where it is started
 * @param environment variables beside those of this process
 * @param flags of the virtual machine, beside those of the launcher
 */
record Program(Path java, Path folder, Map<String, String> environment, List<String> flags) {
    private static final long PATIENCE_SECONDS = 300;

    /** The program on the JDK of the tests. */
    static Program in(Path folder) {
        return new Program(Path.of(System.getProperty("java.home")), folder, Map.of(), List.of());
    }

    Program on(Path jdk) {
        return new Program(jdk, folder, environment, flags);
    }

    Program with(String variable, String value) {
        Map<String, String> all = new TreeMap<>(environment);
        all.put(variable, value);
        return new Program(java, folder, all, flags);
    }

    Program flagged(String... more) {
        return new Program(
                java,
                folder,
                environment,
                Stream.concat(flags.stream(), Stream.of(more)).toList());
    }

    /** The newer JDK that the program must run on, if this machine has it. */
    static Optional<Path> jdk25() {
        return Stream.of(
                        Optional.ofNullable(System.getenv("JAVA_HOME_25")).orElse(""),
                        "/usr/lib/jvm/temurin-25-jdk-amd64")
                .filter(home -> !home.isEmpty())
                .map(Path::of)
                .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                .findFirst();
    }

    /** Runs a command to its end; the published files are left out. */
    Result run(String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("kb", ".out");
        Path err = Files.createTempFile("kb", ".err");
        try {
            Process process = builder(arguments)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(
                        "still running after " + PATIENCE_SECONDS + " s: " + String.join(" ", arguments));
            }
            return new Result(process.exitValue(), Files.readString(out), Files.readString(err), Map.of());
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** Starts a command. */
    Process start(String... arguments) throws IOException {
        return builder(arguments).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private ProcessBuilder builder(String... arguments) throws IOException {
        // What a shell starts in the background ignores signals, and so does whatever it starts.
        List<String> command = new ArrayList<>(List.of(
                "env",
                "--default-signal=INT,TERM,HUP",
                java.resolve("bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djruby.compile.mode=OFF",
                "-Xshare:auto",
                "-Xlog:disable"));
        if (version() >= 24) {
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        }
        CompiledProgram program = CompiledProgram.get();
        if (isOfTests()) {
            command.add("-XX:SharedArchiveFile=" + program.archive());
        }
        command.addAll(flags);
        command.addAll(List.of("-cp", program.jar().toString(), Kb.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "KB_HOME", folder.toString()));
        builder.environment().putAll(environment);
        return builder;
    }

    /** The class archive belongs to one version of Java. */
    private boolean isOfTests() {
        return java.equals(Path.of(System.getProperty("java.home")));
    }

    private int version() throws IOException {
        String release = Files.readString(java.resolve("release"), StandardCharsets.UTF_8);
        return Integer.parseInt(release.replaceAll("(?s).*JAVA_VERSION=\"(\\d+).*", "$1"));
    }
}
