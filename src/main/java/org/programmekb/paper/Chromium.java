package org.programmekb.paper;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Message;

/** The browser that prints, as a process without a window. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "google-chrome", "chromium-browser", "chrome", "chrome.exe");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SHELL = "/bin/sh";

    /** Ends the browser when standard input ends, as it does if this process is killed: nobody else would end it. */
    private static final String GUARDED = """
            exec 3<&0
            "$@" </dev/null 3<&- &
            browser=$!
            { read -r end <&3; kill "$browser"; } 2>/dev/null &
            guard=$!
            wait "$browser"
            status=$?
            kill "$guard"
            exit $status
            """;

    private final Process process;
    private final DevTools tools;

    private Chromium(Process process, DevTools tools) {
        this.process = process;
        this.tools = tools;
    }

    /** The program file: the one that {@code KB_BROWSER} names, else the first on the search path. */
    static Optional<Path> find(Map<String, String> environment) {
        String named = environment.getOrDefault("KB_BROWSER", "");
        if (!named.isBlank()) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        String separator = System.getProperty("path.separator", ":");
        List<Path> found = new ArrayList<>();
        for (String name : NAMES) {
            for (String folder : environment.getOrDefault("PATH", "").split(separator, -1)) {
                if (!folder.isBlank()) {
                    found.add(Path.of(folder, name));
                }
            }
        }
        return found.stream().filter(Files::isExecutable).findFirst();
    }

    /**
     * Starts the browser.
     *
     * @param profile an empty folder for what it stores
     */
    static Chromium start(Path program, Path profile) throws IOException {
        Files.createDirectories(profile);
        Process process = new ProcessBuilder(
                        SHELL,
                        "-c",
                        GUARDED,
                        SHELL,
                        program.toString(),
                        "--headless",
                        // The pages are our own, without scripts; in containers and as root the sandbox does not start.
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-quic",
                        "--disable-extensions",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--lang=en",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return new Chromium(process, DevTools.connect(address(process, profile)));
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** The browser writes into its folder where it listens. */
    private static URI address(Process process, Path profile) throws IOException {
        Path file = profile.resolve("DevToolsActivePort");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
            if (lines.size() == 2 && !lines.get(1).isBlank()) {
                return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
            }
            pause();
        }
        throw new ExplainedException(Message.of("paper.browser-silent"));
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    DevTools tools() {
        return tools;
    }

    @Override
    public void close() throws IOException {
        try {
            tools.close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
