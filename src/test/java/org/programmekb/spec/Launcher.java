package org.programmekb.spec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.programmekb.daemon.DaemonClient;

/**
 * A copy of the program that is started by its launcher, so that nobody else uses its daemon.
 *
 * @param home the copy
 * @param folder where commands are given
 * @param environment variables beside those of this process
 */
record Launcher(Path home, Path folder, Map<String, String> environment) implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;

    /** What a command did; {@code out} and {@code err} have been read to their ends. */
    record Run(int status, String out, String err) {
        /** Without what differs from build to build. */
        Run timeless() {
            return new Run(status, out.replaceAll("\\(\\d+ written\\) in \\d+\\.\\d s", ""), err);
        }

        /** What it wrote to standard error but for the last line of a build, which names the folder of the site. */
        String findings() {
            return err.replaceFirst("To see the site, open .*\n$", "");
        }
    }

    /** Makes a copy. */
    static Launcher in(Path home) throws IOException {
        CompiledProgram.get().lendTo(home);
        return around(home);
    }

    /** Makes a copy around the program that the folder has. */
    static Launcher around(Path home) throws IOException {
        for (String folder : List.of("templates", "assets")) {
            new Tree(Path.of(folder)).copyTo(home.resolve(folder));
        }
        Files.createDirectories(home.resolve("src/main"));
        Files.createDirectories(home.resolve("content/pages"));
        for (String file : List.of("kb", "pom.xml", "jbake.properties")) {
            Files.copy(Path.of(file), home.resolve(file));
        }
        Files.writeString(home.resolve("content/pages/a.en.md"), "---\ntitle: A\n---\n");
        Files.createDirectory(home.resolve(".mvn"));
        Files.createFile(home.resolve("target/program/compiled"));
        return new Launcher(
                home.toRealPath(),
                home.toRealPath(),
                Map.of("JAVA_HOME", System.getProperty("java.home"), "KB_DAEMON_IDLE", "2"));
    }

    /** The same, started in another folder. */
    Launcher at(Path other) {
        return new Launcher(home, other, environment);
    }

    Launcher with(String variable, String value) {
        Map<String, String> all = new TreeMap<>(environment);
        all.put(variable, value);
        return new Launcher(home, folder, all);
    }

    /** The same in a process of its own. */
    Launcher alone() {
        return with("KB_DAEMON", "off");
    }

    Path address() {
        return home.resolve("target/program/daemon/address");
    }

    Path jar() {
        return home.resolve("target/program/kb.jar");
    }

    /** Starts a command; its outputs are pipes, as those of a script. */
    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(home.resolve("kb").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        List.of("CI", "KB_JAVA_OPTS", "KB_DAEMON", "SOURCE_DATE_EPOCH", "GITHUB_WORKSPACE")
                .forEach(builder.environment()::remove);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Runs a command until its outputs end, which they would not if somebody else held them open. */
    Run run(String... arguments) throws IOException, InterruptedException {
        return end(start(arguments));
    }

    static Run end(Process process) throws IOException, InterruptedException {
        Thread watch = new Thread(() -> {
            try {
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        watch.setDaemon(true);
        watch.start();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        Thread reader = new Thread(() -> {
            try (InputStream stream = process.getErrorStream()) {
                stream.transferTo(errors);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        reader.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        reader.join();
        return new Run(process.waitFor(), out, errors.toString(StandardCharsets.UTF_8));
    }

    /** The state of the daemon, if it is running. */
    Optional<DaemonClient.Status> status() throws IOException {
        return DaemonClient.status(address().getParent());
    }

    /** How many commands the daemon, which must be running, has begun. */
    int commands() throws IOException {
        return status().orElseThrow().commands();
    }

    /** Whether the daemon is running a command. */
    boolean isBusy() throws IOException {
        return status().filter(DaemonClient.Status::isBusy).isPresent();
    }

    /** The process of the daemon, which must be running. */
    ProcessHandle daemon() throws IOException {
        return ProcessHandle.of(status().orElseThrow().pid()).orElseThrow();
    }

    /** Stops the daemon, and waits for its end. */
    void stop() throws IOException {
        Optional<DaemonClient.Status> status = DaemonClient.stop(address().getParent());
        if (status.isPresent()) {
            ProcessHandle.of(status.get().pid())
                    .ifPresent(process -> process.onExit()
                            .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                            .join());
        }
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
