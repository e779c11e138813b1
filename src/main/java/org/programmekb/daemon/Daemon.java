package org.programmekb.daemon;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.programmekb.execution.Cancellation;

/**
 * Server in a background process that runs commands, one at a time. It ends when it has been idle for long, when it is told
 * to, and when its program or its address file has been removed or replaced.
 */
public final class Daemon {
    private static final int POLL_MILLIS = 1_000;
    private static final int BACKLOG = 64;

    /** After this idle time, memory is returned to the system. */
    private static final Duration COLLECT_AFTER = Duration.ofSeconds(20);

    /** After this idle time, the last site is probably no longer being edited. */
    private static final Duration FORGET_AFTER = Duration.ofMinutes(5);

    /** After this idle time, a request from another environment ends this daemon, so that a new one can start there. */
    private static final Duration YIELD_AFTER = Duration.ofMinutes(1);

    /**
     * Settings for the start of a daemon.
     *
     * @param folder the folder for the address; only its user may read it
     * @param jar the program's file
     * @param identity what a client must send: it identifies the virtual machine
     * @param environment environment variables of this process
     * @param idle the daemon ends after so much idle time
     */
    public record Settings(Path folder, Path jar, String identity, Map<String, String> environment, Duration idle) {}

    private final CommandRunner runner;
    private final Settings settings;
    private final Address address;
    private final Startup startup;
    private final AtomicBoolean isBusy = new AtomicBoolean();
    private final AtomicInteger commands = new AtomicInteger();
    private volatile long idleSince = System.nanoTime();
    private volatile boolean isEnding;
    private boolean isCollected = true;
    private boolean isForgotten = true;

    private Daemon(CommandRunner runner, Settings settings, Address address) throws IOException {
        this.runner = runner;
        this.settings = settings;
        this.address = address;
        this.startup = Startup.of(settings.jar(), settings.identity(), settings.environment());
    }

    /**
     * Runs in this process until it ends.
     *
     * @param onReady takes the address once clients can connect
     */
    public static void run(CommandRunner runner, Settings settings, Consumer<String> onReady) throws IOException {
        try (ServerSocket socket = new ServerSocket(0, BACKLOG, Address.loopback())) {
            Address address = Address.withNewSecrets(socket.getLocalPort());
            Daemon daemon = new Daemon(runner, settings, address);
            address.write(settings.folder());
            onReady.accept(address.toString());
            daemon.serve(socket);
        }
    }

    private void serve(ServerSocket socket) throws IOException {
        socket.setSoTimeout(POLL_MILLIS);
        try {
            while (isBusy.get() || !isOver()) {
                try {
                    Thread session = new Thread(new Session(socket.accept(), address, this), "session");
                    session.setDaemon(true);
                    session.start();
                } catch (SocketTimeoutException e) {
                    // The timeout is the time to check whether to end.
                }
                freeMemory();
            }
        } finally {
            address.remove(settings.folder());
        }
    }

    private boolean isOver() {
        return isEnding
                || isIdleFor(settings.idle())
                || !address.isIn(settings.folder())
                || !startup.isProgramCurrent();
    }

    private boolean isIdleFor(Duration time) {
        return !isBusy.get() && System.nanoTime() - idleSince > time.toNanos();
    }

    /** The garbage collector returns memory to the system after a full collection. */
    private void freeMemory() {
        if (isBusy.get()) {
            return;
        }
        if (!isForgotten && isIdleFor(FORGET_AFTER)) {
            runner.forget();
            isForgotten = true;
            isCollected = false;
        }
        if (!isCollected && isIdleFor(COLLECT_AFTER)) {
            System.gc();
            isCollected = true;
        }
    }

    /** Whether a request can be run now; if it can, nothing else is run until {@link #release}. */
    boolean accepts(String identity, Request request) {
        if (isEnding || !startup.isProgramCurrent()) {
            isEnding = true;
            return false;
        }
        if (!startup.fits(identity, request.environment())) {
            isEnding |= isIdleFor(YIELD_AFTER);
            return false;
        }
        return runner.accepts(request) && isBusy.compareAndSet(false, true);
    }

    void release() {
        idleSince = System.nanoTime();
        isCollected = false;
        isForgotten = false;
        isBusy.set(false);
    }

    int run(Request request, FrameWriter client, Cancellation cancellation) {
        commands.incrementAndGet();
        return runner.run(request, client.output('o'), client.output('e'), cancellation);
    }

    /** The state as text: number of commands, {@code busy} or {@code idle}, and idle time in seconds. */
    String status() {
        return commands.get() + " " + (isBusy.get() ? "busy" : "idle") + " "
                + Duration.ofNanos(System.nanoTime() - idleSince).toSeconds();
    }

    /** Ends the daemon, after the command that it is running. */
    void stop() {
        isEnding = true;
    }
}
