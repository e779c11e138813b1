package org.programmekb.daemon;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.programmekb.Cancellation;

/**
 * The process that stays. It runs one command at a time and refuses others; it ends when it has been idle for long, when
 * it is told to, and when its program or its address is gone.
 */
public final class Daemon {
    private static final int LOOK_MILLIS = 1_000;
    private static final int BACKLOG = 64;

    /** After so much idleness memory goes back to the system. */
    private static final Duration REST = Duration.ofSeconds(20);

    /** After so much idleness nobody is at work on the site that was built last. */
    private static final Duration OBLIVION = Duration.ofMinutes(5);

    /** After so much idleness it makes room for one with another environment. */
    private static final Duration COURTESY = Duration.ofMinutes(1);

    /**
     * How one of them is to be.
     *
     * @param folder for the address; its user's alone
     * @param jar the program's file
     * @param identity what launchers must say to be served
     * @param environment variables of this process
     * @param idle it ends after so much idleness
     */
    public record Settings(
            Path folder, Path jar, String identity, Map<String, String> environment, Duration idle) {}

    private final CommandRunner program;
    private final Settings settings;
    private final Startup startup;
    private final Address address;
    private final AtomicBoolean isBusy = new AtomicBoolean();
    private final AtomicInteger commands = new AtomicInteger();
    private volatile long since = System.nanoTime();
    private volatile boolean isEnding;
    private boolean isTidy = true;
    private boolean isResting = true;

    private Daemon(CommandRunner program, Settings settings, Address address) throws IOException {
        this.program = program;
        this.settings = settings;
        this.address = address;
        this.startup = Startup.now(settings.jar(), settings.identity(), settings.environment());
    }

    /**
     * Runs in this process until it ends.
     *
     * @param announce takes the address once visitors are welcome
     * @return false if another one is there already
     */
    public static boolean run(CommandRunner program, Settings settings, Consumer<String> announce)
            throws IOException {
        try (ServerSocket socket = new ServerSocket(0, BACKLOG, Address.machine())) {
            Address address = Address.withNewTokens(socket.getLocalPort());
            Daemon resident = new Daemon(program, settings, address);
            Optional<FileChannel> claimed = address.settle(settings.folder());
            if (claimed.isEmpty()) {
                return false;
            }
            try (FileChannel claim = claimed.get()) {
                announce.accept(address.toString());
                resident.serve(socket);
                return claim.isOpen();
            }
        }
    }

    private void serve(ServerSocket socket) throws IOException {
        AtomicInteger number = new AtomicInteger();
        ExecutorService sessions = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "session-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        try {
            while (isBusy.get() || !isOver()) {
                socket.setSoTimeout(LOOK_MILLIS);
                try {
                    sessions.execute(new Session(socket.accept(), address, this));
                } catch (SocketTimeoutException e) {
                    // Nobody came.
                }
                // Also between visitors: whoever asks for its state all the time does not want work of it.
                tidy();
            }
        } finally {
            address.remove(settings.folder());
        }
    }

    private boolean isOver() {
        return isEnding || hasRested(settings.idle()) || !address.stands(settings.folder()) || !startup.isCurrent();
    }

    private boolean hasRested(Duration time) {
        return System.nanoTime() - since > time.toNanos();
    }

    /** What there is time for while nobody waits. The collector gives memory back when it has looked at all of it. */
    private void tidy() {
        if (isBusy.get()) {
            return;
        }
        if (!isResting && hasRested(OBLIVION)) {
            program.rest();
            isResting = true;
            isTidy = false;
        }
        if (!isTidy && hasRested(REST)) {
            System.gc();
            isTidy = true;
        }
    }

    /** Takes an request in; a reason, if it is refused. Who is not refused must {@link #release()}. */
    String admit(String identity, Request request) {
        if (isEnding || !startup.isCurrent()) {
            isEnding = true;
            return "outdated";
        }
        if (!startup.fits(identity, request.environment())) {
            isEnding = isEnding || hasRested(COURTESY);
            return "environment";
        }
        if (!program.takes(request.arguments())) {
            return "command";
        }
        if (!isBusy.compareAndSet(false, true)) {
            return "busy";
        }
        return "";
    }

    void release() {
        since = System.nanoTime();
        isTidy = false;
        isResting = false;
        isBusy.set(false);
    }

    int run(Request request, FrameWriter output, Cancellation cancellation) {
        commands.incrementAndGet();
        return program.run(request, output.output(FrameWriter.Kind.OUT), output.output(FrameWriter.Kind.ERR), cancellation);
    }

    /** How many commands it has run, what it does, and for how many seconds it has been idle. */
    String standing() {
        return commands.get() + " " + (isBusy.get() ? "busy" : "idle") + " "
                + Duration.ofNanos(System.nanoTime() - since).toSeconds();
    }

    /** Ends after the command that runs. */
    String stop() {
        isEnding = true;
        return isBusy.get() ? "busy" : "idle";
    }
}
