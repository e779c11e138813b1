package org.programmekb.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.editor.EditedProject;
import org.programmekb.editor.LocalEditor;
import org.programmekb.fuzz.FuzzTarget;
import org.programmekb.fuzz.ThreadFaults;

/**
 * HTTP requests to the development server and to the editor beside it, which gets those for {@code /admin/}. {@code {secret}}
 * stands for the secret of the editor, {@code {host}} for the address of the server.
 */
public final class ServerTarget implements FuzzTarget {
    /** The server of the JDK writes here what its handlers throw. */
    private static final Logger LOG = Logger.getLogger("com.sun.net.httpserver");

    private final Path folder;
    /** Content that no request can know: a refusal may quote what the request says. */
    private final String hidden = "nobody may read " + UUID.randomUUID();

    private final String secret;
    private final DevServer server;
    private final Handler recorder = new Recorder();
    private final ThreadFaults faults = new ThreadFaults("none");

    /** Starts a server for a project in this folder. */
    public ServerTarget(Path folder) throws IOException {
        this.folder = folder.toRealPath();
        EditedProject project = EditedProject.in(this.folder);
        project.write("content/cities/nice.yaml", "population: 1\n");
        project.write("private.txt", hidden);
        project.write("output/index.html", "<!DOCTYPE html><title>x</title>");
        project.write("output/en/index.html", "<!DOCTYPE html><title>x</title>");
        project.write("output/404.html", "<!DOCTYPE html><title>x</title>");
        LocalEditor editor = new LocalEditor(project.config(), EditedProject.NO_TRIAL);
        secret = editor.secret();
        server =
                DevServer.start(this.folder.resolve("output"), "/kb/", 0, MessageLanguage.ENGLISH, Optional.of(editor));
        LOG.setLevel(Level.ALL);
        LOG.setUseParentHandlers(false);
        LOG.addHandler(recorder);
    }

    /** Notes faults of the handlers. */
    private final class Recorder extends Handler {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getThrown() instanceof RuntimeException thrown && !isOfTheLibrary(thrown)) {
                faults.add(thrown);
            }
        }

        private static boolean isOfTheLibrary(RuntimeException thrown) {
            return Stream.of(thrown.getStackTrace())
                    .noneMatch(frame -> frame.getClassName().startsWith("org.programmekb"));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Override
    public void read(byte[] input) throws IOException {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        URI asked = text.contains(" /admin/") ? server.editorAddress().orElseThrow() : server.address();
        String request = text.replace("{secret}", secret).replace("{host}", asked.getAuthority());
        // A request for events waits as long as the browser does.
        if (request.contains("/__kb/events") || request.contains(hidden)) {
            return;
        }
        String answer = answer(asked.getPort(), request.getBytes(StandardCharsets.ISO_8859_1));
        faults.checkNow();
        if (!answer.isEmpty() && !answer.startsWith("HTTP/1.1 ")) {
            throw new IllegalStateException("is no answer: " + answer);
        } else if (answer.contains(hidden)) {
            throw new IllegalStateException("shows a file that is not of the site");
        } else if (answer.startsWith("HTTP/1.1 500")) {
            throw new IllegalStateException("is a fault: " + answer);
        }
        checkFiles();
    }

    @Override
    public void close() {
        server.close();
        LOG.removeHandler(recorder);
        LOG.setLevel(null);
        LOG.setUseParentHandlers(true);
        faults.close();
    }

    private String answer(int port, byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (SocketException e) {
            // It left before it had read all, which resets the connection.
            return "";
        }
    }

    /** Nothing was written outside the folders of contents and of the cache. */
    private void checkFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder);
                Stream<Path> published = Files.walk(folder.resolve("output"))) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(".kb"))
                    .sorted()
                    .toList();
            Map<String, Long> sizes = Map.of(
                    "private.txt", Files.size(folder.resolve("private.txt")),
                    "output", published.count());
            if (!names.equals(List.of("content", "jbake.properties", "output", "private.txt"))
                    || !sizes.equals(Map.of("private.txt", (long) hidden.length(), "output", 5L))) {
                throw new IllegalStateException("has written a file: " + names + sizes);
            }
        }
    }
}
