package org.programmekb.daemon;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.programmekb.execution.Cancellation;

/**
 * The process that stays. It runs one command at a time and refuses others; it ends when it has been idle for long, when
 * it is told to, and when its program or its address is gone.
 */
public final class Resident {
    private static final int LOOK_MILLIS = 1_000;
    private static final int SOON_MILLIS = 20;
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
     * @param training commands take so much time before a successor is trained; never, if absent
     * @param successor the class and the arguments that start it
     */
    public record Settings(
            Path folder,
            Path jar,
            String identity,
            Map<String, String> environment,
            Duration idle,
            Optional<Duration> training,
            List<String> successor) {}

    private final Program program;
    private final Settings settings;
    private final Birth birth;
    private final Address address;
    private final Training training;
    private final boolean isTrained;
    private final AtomicBoolean isBusy = new AtomicBoolean();
    private final AtomicInteger commands = new AtomicInteger();
    private volatile long since = System.nanoTime();
    private volatile boolean isEnding;
    private boolean isTidy = true;
    private boolean isResting = true;

    private Resident(Program program, Settings settings, Address address, boolean isTrained) throws IOException {
        this.program = program;
        this.settings = settings;
        this.address = address;
        this.isTrained = isTrained;
        this.birth = Birth.now(settings.jar(), settings.identity(), settings.environment());
        this.training = new Training(isTrained ? Optional.empty() : settings.training(), settings.successor());
    }

    /**
     * Runs in this process until it ends.
     *
     * @param announce takes the address once visitors are welcome
     * @return false if another one is there already
     */
    public static boolean run(Program program, Settings settings, Consumer<String> announce)
            throws IOException, InterruptedException {
        return run(program, settings, false, Address::settle, announce);
    }

    /**
     * Takes the place of the one that has trained this process, and runs until it ends. Whoever comes in between waits.
     *
     * @return false if somebody else was faster
     */
    public static boolean succeed(Program program, Settings settings) throws IOException, InterruptedException {
        return run(program, settings, true, Address::succeed, address -> {});
    }

    /** How an address comes to stand in a folder, which is claimed then; nothing if the folder is another one's. */
    private interface Arrival {
        Optional<FileChannel> at(Address address, Path folder) throws IOException, InterruptedException;
    }

    private static boolean run(
            Program program, Settings settings, boolean isTrained, Arrival arrival, Consumer<String> announce)
            throws IOException, InterruptedException {
        try (ServerSocket socket = new ServerSocket(0, BACKLOG, Address.machine())) {
            Address address = Address.withNewTokens(socket.getLocalPort());
            Resident resident = new Resident(program, settings, address, isTrained);
            Optional<FileChannel> claimed = arrival.at(address, settings.folder());
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
        ExecutorService visits = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "visit-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        try {
            while (isBusy.get() || !isOver()) {
                socket.setSoTimeout(training.isGivingWay() ? SOON_MILLIS : LOOK_MILLIS);
                try {
                    visits.execute(new Visit(socket.accept(), address, this));
                } catch (SocketTimeoutException e) {
                    // Nobody came.
                }
                // Also between visitors: whoever asks for its state all the time does not want work of it.
                tidy();
            }
        } finally {
            training.end();
            address.remove(settings.folder());
        }
    }

    private boolean isOver() {
        return isEnding || hasRested(settings.idle()) || !address.stands(settings.folder()) || !birth.isCurrent();
    }

    private boolean hasRested(Duration time) {
        return System.nanoTime() - since > time.toNanos();
    }

    /** What there is time for while nobody waits. The collector gives memory back when it has looked at all of it. */
    private void tidy() {
        if (isBusy.get() || training.isGivingWay()) {
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
        training.lead(System.nanoTime() - since);
    }

    /** Takes an order in; a reason, if it is refused. Who is not refused must {@link #release()}. */
    String admit(String identity, Order order) {
        if (training.isGivingWay()) {
            return "outdated";
        }
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
        if (!isBusy.compareAndSet(false, true)) {
            return "busy";
        }
        if (!training.pause()) {
            isBusy.set(false);
            return "outdated";
        }
        return "";
    }

    void release() {
        since = System.nanoTime();
        isTidy = false;
        isResting = false;
        training.resume();
        isBusy.set(false);
    }

    int run(Order order, Frames frames, Cancellation cancellation) {
        commands.incrementAndGet();
        long start = System.nanoTime();
        int status = program.run(order, frames.output(Frames.Kind.OUT), frames.output(Frames.Kind.ERR), cancellation);
        training.worked(order, Duration.ofNanos(System.nanoTime() - start), status == 0);
        return status;
    }

    /** How many commands it has run, what it does, for how many seconds it has been idle, and how well trained it is. */
    String standing() {
        return commands.get() + " " + (isBusy.get() ? "busy" : "idle") + " "
                + Duration.ofNanos(System.nanoTime() - since).toSeconds() + " "
                + (isTrained ? "trained" : training.isGoingOn() ? "training" : "untrained");
    }

    /** Ends after the command that runs. */
    String stop() {
        isEnding = true;
        return isBusy.get() ? "busy" : "idle";
    }
}
