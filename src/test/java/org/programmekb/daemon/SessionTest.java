package org.programmekb.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.execution.Cancellation;

/** The protocol, with a client that does not always keep to it. */
@Timeout(60)
final class SessionTest {
    private static final Map<String, String> ENVIRONMENT = Map.of("A", "1=2", "B", "数\n");

    @TempDir
    private Path folder;

    private final Recorder runner = new Recorder();
    private Thread daemon = new Thread();

    /** Runs commands as the test wants, and records them. */
    private static final class Recorder implements CommandRunner {
        private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
        private final CountDownLatch cancelled = new CountDownLatch(1);

        @Override
        public boolean accepts(Request request) {
            return !request.arguments().contains("--help");
        }

        @Override
        public int run(Request request, OutputStream out, OutputStream err, Cancellation cancellation) {
            requests.add(request);
            try {
                if (request.arguments().contains("wait")) {
                    while (!cancellation.isRequested()) {
                        Thread.sleep(1);
                    }
                    cancelled.countDown();
                }
                out.write("a\0b".getBytes(StandardCharsets.UTF_8));
                err.write("错".getBytes(StandardCharsets.UTF_8));
                return 7;
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void forget() {
            throw new AssertionError("too early");
        }
    }

    /** Starts a daemon, which ends when the test's folder is gone. */
    @BeforeEach
    void startDaemon() throws Exception {
        Path jar = Files.writeString(folder.resolve("kb.jar"), "");
        Daemon.Settings settings =
                new Daemon.Settings(folder.resolve("daemon"), jar, "me", ENVIRONMENT, Duration.ofMinutes(1));
        CountDownLatch ready = new CountDownLatch(1);
        daemon = new Thread(() -> {
            try {
                Daemon.run(runner, settings, address -> ready.countDown());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        daemon.setDaemon(true);
        daemon.start();
        ready.await();
    }

    private Address address() throws IOException {
        return Address.read(folder.resolve("daemon")).orElseThrow();
    }

    /** A connection that has sent these fields. */
    private Socket connect(String... fields) throws IOException {
        Socket socket = new Socket(Address.loopback(), address().port());
        send(socket, fields);
        return socket;
    }

    private Socket request(String identity, String... arguments) throws IOException {
        Socket socket = connect(address().token(), "run", identity, "/somewhere", "2", "A=1=2", "B=数\n");
        send(socket, Integer.toString(arguments.length));
        send(socket, arguments);
        return socket;
    }

    private static void send(Socket socket, String... fields) throws IOException {
        for (String field : fields) {
            socket.getOutputStream().write((field + "\0").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** All that the daemon sends until it closes the connection. */
    private static String rest(Socket socket) throws IOException {
        try (socket) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String greeting() throws IOException {
        return address().answer() + " " + ProcessHandle.current().pid() + "\n";
    }

    @Test
    void aCommandIsRunAsRequestedAndItsOutputsAndStatusAreSent() throws Exception {
        Socket client = request("me", "build", "a b", "");
        send(client, "go");

        assertThat(rest(client)).isEqualTo(greeting() + "r\no3\na?be3\n错x7\n");
        assertThat(runner.requests)
                .containsExactly(new Request(Path.of("/somewhere"), ENVIRONMENT, List.of("build", "a b", "")));
    }

    @Test
    void nothingIsToldToAClientWithoutTheToken() throws Exception {
        assertThat(rest(connect("0123456789abcdef", "status"))).isEmpty();
    }

    @Test
    @Timeout(4)
    void aTokenThatIsTooLongIsNotReadToItsEnd() throws Exception {
        try (Socket client = new Socket(Address.loopback(), address().port())) {
            client.getOutputStream().write("a".repeat(64).getBytes(StandardCharsets.UTF_8));

            assertThat(client.getInputStream().readAllBytes()).isEmpty();
        } catch (SocketException e) {
            // The daemon closed the connection before it had read all.
        }
    }

    @Test
    void aClientThatSendsSlowlyDoesNotKeepAConnection() throws Exception {
        InputStream slow = new ByteArrayInputStream("field\0".getBytes(StandardCharsets.UTF_8));

        assertThat(new FieldReader(
                                slow, System.nanoTime() + Duration.ofMinutes(1).toNanos())
                        .next())
                .isEqualTo("field");
        slow.reset();
        assertThatThrownBy(() -> new FieldReader(slow, System.nanoTime() - 1).next())
                .hasMessage("the client is too slow");
    }

    /** It ended its thread with an exception, which the program shows as a fault of its own. */
    @Test
    void aRequestWithAVariableThatHasNoValueIsRefused() throws Exception {
        AtomicReference<Throwable> fault = new AtomicReference<>();
        Thread.UncaughtExceptionHandler usual = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> fault.set(thrown));
        try {
            Socket client = connect(address().token(), "run", "me", "/somewhere", "1", "A", "0");

            assertThat(rest(client)).isEqualTo(greeting());
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().equals("session")) {
                    thread.join();
                }
            }
            assertThat(fault).hasNullValue();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(usual);
        }
    }

    @Test
    void nothingIsRunUnlessTheClientSaysThatItStillWaits() throws Exception {
        try (Socket client = request("me", "build")) {
            assertThat(client.getInputStream().readNBytes(greeting().length() + 2))
                    .isEqualTo((greeting() + "r\n").getBytes(StandardCharsets.UTF_8));
        }
        String refusal = greeting() + "n\n";
        String answer = refusal;
        // The daemon may take a moment to notice that the first client has left.
        while (answer.equals(refusal)) {
            Socket next = request("me", "check");
            send(next, "go");
            answer = rest(next);
        }

        assertThat(answer).endsWith("x7\n");
        assertThat(runner.requests).extracting(Request::arguments).containsExactly(List.of("check"));
    }

    @Test
    void whatCannotBeRunHereIsRefusedAndSoIsASecondCommand() throws Exception {
        assertThat(rest(request("somebody else", "build"))).isEqualTo(greeting() + "n\n");
        assertThat(rest(request("me", "build", "--help"))).isEqualTo(greeting() + "n\n");
        Socket first = request("me", "build", "wait");
        send(first, "go");
        runner.requests.take();

        assertThat(rest(request("me", "build"))).isEqualTo(greeting() + "n\n");

        send(first, "cancel");
        assertThat(rest(first)).endsWith("x7\n");
    }

    @Test
    void theCommandOfAClientThatLeavesIsCancelled() throws Exception {
        Socket client = request("me", "build", "wait");
        send(client, "go");
        runner.requests.take();

        client.close();

        runner.cancelled.await();
    }

    @Test
    void ofTwoDaemonsTheOneWithoutTheAddressEnds() throws Exception {
        Thread former = daemon;

        startDaemon();
        former.join();

        assertThat(daemon.isAlive()).isTrue();
        assertThat(DaemonClient.status(folder.resolve("daemon"))).isPresent();
    }
}
