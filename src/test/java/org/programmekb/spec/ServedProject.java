package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.programmekb.cli.Kb;
import org.programmekb.cli.command.Caller;
import org.programmekb.cli.command.Console;
import org.programmekb.execution.Cancellation;

/** A project that {@code kb serve} shows, without its drafts, from a thread of this virtual machine. */
final class ServedProject implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String SEARCH = "search/";

    private final Project project;
    private final PrintedLines out = new PrintedLines();
    private final PrintedLines err = new PrintedLines();
    private final Thread serve;
    private final URI address;

    ServedProject(Project project, InstantSource clock) throws InterruptedException {
        this.project = project;
        Caller caller = new Caller(Path.of(""), Map.of(), clock);
        serve = new Thread(() -> Kb.run(
                caller,
                Console.of(caller, new PrintWriter(out), new PrintWriter(err), Cancellation.NEVER),
                Optional.empty(),
                "serve",
                "-s",
                project.folder().toString(),
                "--port",
                "0",
                "--no-drafts"));
        serve.start();
        address = URI.create(out.next().replaceFirst("Open (\\S+) .*", "$1"));
    }

    /** What is said on standard error. */
    PrintedLines err() {
        return err;
    }

    /** Waits until the errors of a build, and perhaps earlier ones, are told. */
    void awaitErrors(List<String> errors, String what) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!err.rest().containsAll(errors) && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(err.rest()).as(what).containsAll(errors);
    }

    /** Waits until this site is shown, if it has one with the index of the search, which follows after a moment. */
    void awaitSite(Map<String, byte[]> site, String what) throws Exception {
        boolean hasSearch = site.keySet().stream().anyMatch(path -> path.startsWith(SEARCH));
        long end = System.nanoTime() + PATIENCE.toNanos();
        Map<String, byte[]> shown = shown(hasSearch);
        while (!isSame(shown, site) && System.nanoTime() < end) {
            Thread.sleep(50);
            shown = shown(hasSearch);
        }
        Outcome.assertSame(shown, site, what + " " + out + err);
    }

    /** What is published, read until no other site takes its place meanwhile. */
    Map<String, byte[]> shown(boolean withSearch) throws IOException {
        Tree preview = new Tree(project.folder().resolve(".kb/preview"));
        while (true) {
            try {
                Map<String, byte[]> files = new TreeMap<>(preview.files());
                files.keySet().removeIf(path -> !withSearch && path.startsWith(SEARCH));
                return files;
            } catch (NoSuchFileException | UncheckedIOException e) {
                // Another site has taken its place.
                continue;
            }
        }
    }

    private static boolean isSame(Map<String, byte[]> one, Map<String, byte[]> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream().allMatch(file -> Arrays.equals(file.getValue(), other.get(file.getKey())));
    }

    /** A file as a browser gets it, without the script that shows what is edited. */
    byte[] served(String path) throws Exception {
        byte[] bytes;
        try (var answer = address.resolve(new URI(null, null, path, null).toASCIIString())
                .toURL()
                .openStream()) {
            bytes = answer.readAllBytes();
        }
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .replaceFirst("<script src=\"/__kb/reload.js[^>]*></script>", "")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        serve.interrupt();
        assertThat(ended(serve)).isTrue();
    }

    private static boolean ended(Thread thread) {
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }
}
