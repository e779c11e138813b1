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
public final class Resident {
    private static final int LOOK_MILLIS = 1_000;
    private static final int BACKLOG = 64;

    /** After so much idleness memory goes back to the system. */
    private static final Duration REST = Duration.ofSeconds(20);

    /** After so much idleness nobody is at work on the site that was built last. */
    private static final Duration OBLIVION = Duration.ofMinutes(5);

    /** After so much idleness it makes room for one with another environment. */
    private static final Duration COURTESY = Duration.ofMinutes(1);

    private final Program program;
    private final Birth birth;
    private final Duration idle;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicInteger commands = new AtomicInteger();
    private volatile long since = System.nanoTime();
    private volatile boolean isEnding;
    private boolean isTidy = true;
    private boolean isResting = true;

    private Resident(Program program, Birth birth, Duration idle) {
        this.program = program;
        this.birth = birth;
        this.idle = idle;
    }

    /**
     * Runs in this process until it ends.
     *
     * @param folder for the address; its user's alone
     * @param jar the program's file
     * @param identity what launchers must say to be served
     * @param announce takes the address once visitors are welcome
     * @return false if another one is there already
     */
    public static boolean run(
            Program program,
            Path folder,
            Path jar,
            String identity,
            Map<String, String> environment,
            Duration idle,
            Consumer<String> announce)
            throws IOException {
        Optional<FileChannel> claimed = Address.claim(folder);
        if (claimed.isEmpty()) {
            return false;
        }
        try (FileChannel claim = claimed.get();
                ServerSocket socket = new ServerSocket(0, BACKLOG, Address.machine())) {
            Resident resident = new Resident(program, Birth.now(jar, identity, environment), idle);
            Address address = Address.withNewTokens(socket.getLocalPort());
            address.write(folder);
            announce.accept(address.toString());
            try {
                resident.receive(socket, address, folder);
            } finally {
                address.remove(folder);
            }
            return claim.isOpen();
        }
    }

    private void receive(ServerSocket socket, Address address, Path folder) throws IOException {
        AtomicInteger number = new AtomicInteger();
        ExecutorService visits = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "visit-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        socket.setSoTimeout(LOOK_MILLIS);
        while (busy.get() || !isOver(address, folder)) {
            try {
                visits.execute(new Visit(socket.accept(), address, this));
            } catch (SocketTimeoutException e) {
                tidy();
            }
        }
    }

    private boolean isOver(Address address, Path folder) {
        return isEnding || hasRested(idle) || !address.stands(folder) || !birth.isCurrent();
    }

    private boolean hasRested(Duration time) {
        return System.nanoTime() - since > time.toNanos();
    }

    /** The collector gives memory back when it has looked at all of it. */
    private void tidy() {
        if (busy.get()) {
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

    /** Takes an order in; a reason, if it is refused. Who is not refused must {@link #release()}. */
    String admit(String identity, Order order) {
        if (isEnding || !birth.isCurrent()) {
            isEnding = true;
            return "outdated";
        }
        if (!birth.fits(identity, order.environment())) {
            isEnding = isEnding || hasRested(COURTESY);
            return "environment";
        }
        if (!program.takes(order.arguments())) {
            return "command";
        }
        return busy.compareAndSet(false, true) ? "" : "busy";
    }

    void release() {
        since = System.nanoTime();
        isTidy = false;
        isResting = false;
        busy.set(false);
    }

    int run(Order order, Frames frames, Cancellation cancellation) {
        commands.incrementAndGet();
        return program.run(order, frames.output(Frames.Kind.OUT), frames.output(Frames.Kind.ERR), cancellation);
    }

    String standing() {
        return commands.get() + " " + (busy.get() ? "busy" : "idle") + " "
                + Duration.ofNanos(System.nanoTime() - since).toSeconds();
    }

    /** Ends after the command that runs. */
    String stop() {
        isEnding = true;
        return busy.get() ? "busy" : "idle";
    }
}
