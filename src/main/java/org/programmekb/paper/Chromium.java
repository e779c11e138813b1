package org.programmekb.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** Gives the browser our ends of its standard streams as descriptors 3 and 4, which Java cannot. */
    private static final String WITH_PIPES = "exec \"$@\" 3<&0 4>&1 </dev/null >/dev/null 2>&1";

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
                        "/bin/sh",
                        "-c",
                        WITH_PIPES,
                        "kb",
                        program.toString(),
                        "--headless",
                        // No script runs in the pages; in containers and as root the sandbox does not start.
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
                        // Otherwise it looks up the hosts to which a page has links.
                        "--host-resolver-rules=MAP * ~NOTFOUND",
                        "--remote-debugging-pipe",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        DevTools tools = new DevTools(process);
        try {
            tools.call("", "Browser.getVersion", Map.of());
            return new Chromium(process, tools);
        } catch (IOException e) {
            process.destroyForcibly();
            throw new ExplainedException(Message.of("paper.browser-silent"));
        }
    }

    DevTools tools() {
        return tools;
    }

    @Override
    public void close() throws IOException {
        try {
            tools.call("", "Browser.close", Map.of());
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
