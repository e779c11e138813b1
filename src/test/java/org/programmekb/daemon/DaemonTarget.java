package org.programmekb.daemon;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.programmekb.execution.Cancellation;
import org.programmekb.fuzz.FuzzTarget;
import org.programmekb.fuzz.ThreadFaults;

/** What a client of the resident program sends. {@code {token}} stands for the secret; a zero byte ends each field. */
public final class DaemonTarget implements FuzzTarget {
    private final Path folder;
    private final ThreadFaults faults = new ThreadFaults("session");

    /** Starts a daemon with its address in this folder. */
    public DaemonTarget(Path folder) throws Exception {
        this.folder = folder;
        start();
    }

    private void start() throws IOException, InterruptedException {
        Path jar = Files.writeString(folder.resolve("kb.jar"), "");
        Daemon.Settings settings =
                new Daemon.Settings(folder.resolve("daemon"), jar, "me", Map.of("A", "1"), Duration.ofMinutes(10));
        CountDownLatch ready = new CountDownLatch(1);
        Thread thread = new Thread(
                () -> {
                    try {
                        Daemon.run(new NoCommands(), settings, address -> ready.countDown());
                    } catch (IOException e) {
                        // The folder of a test that has ended is gone.
                    }
                },
                "daemon");
        thread.setDaemon(true);
        thread.start();
        ready.await();
    }

    /** Accepts every command, and does nothing. */
    private static final class NoCommands implements CommandRunner {
        @Override
        public boolean accepts(Request request) {
            return true;
        }

        @Override
        public int run(Request request, OutputStream out, OutputStream err, Cancellation cancellation) {
            return 0;
        }

        @Override
        public void forget() {}
    }

    @Override
    public void read(byte[] input) throws Exception {
        // A client that leaves while its command runs could end this process: that is how the program stops such a
        // command.
        String sent = new String(input, StandardCharsets.ISO_8859_1).replace("\0go\0", "\0no\0");
        Optional<String> answered = answer(sent);
        while (answered.isEmpty()) {
            // An earlier input has ended it, as clients may.
            start();
            answered = answer(sent);
        }
        String answer = answered.get();
        faults.check();
        if (!sent.startsWith("{token}\0") && !answer.isEmpty()) {
            throw new IllegalStateException("answers without the secret: " + answer);
        }
    }

    @Override
    public void close() {
        faults.close();
    }

    /** What the daemon answers; empty if there is none. */
    private Optional<String> answer(String sent) throws IOException {
        Optional<Address> address = Address.read(folder.resolve("daemon"));
        if (address.isEmpty()) {
            return Optional.empty();
        }
        String request = sent.replace("{token}", address.get().token());
        try (Socket socket = new Socket(Address.loopback(), address.get().port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return Optional.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (ConnectException e) {
            return Optional.empty();
        } catch (SocketException e) {
            // It left before it had read all, which resets the connection.
            return Optional.of("");
        }
    }
}
