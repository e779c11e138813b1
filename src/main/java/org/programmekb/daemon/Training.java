package org.programmekb.daemon;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When the resident program has a {@link Successor} trained, and gives way to it: once its commands have taken so long in all
 * that whoever gave them will probably give more of them. Threads of visits report to it, one thread leads it.
 */
final class Training {
    /** After so much idleness nobody waits. */
    private static final Duration BREATH = Duration.ofSeconds(2);

    /** Two of these processes at once need room. */
    private static final long LEAST_MEMORY_BYTES = 4L << 30;

    private final Optional<Duration> threshold;
    private final List<String> command;
    private long worked;
    private @Nullable Order last;
    private @Nullable Successor successor;
    private boolean isPaused;
    private boolean isCalled;
    private boolean isOver;

    /**
     * Trains nobody yet.
     *
     * @param threshold so much time commands take before it begins; never, if absent
     * @param command starts the successor: a class and its arguments
     */
    Training(Optional<Duration> threshold, List<String> command) {
        this.threshold = threshold;
        this.command = List.copyOf(command);
    }

    /** Somebody waits for a command from now on; false if that is for the successor, which is taking over. */
    synchronized boolean pause() {
        if (isGivingWay()) {
            return false;
        }
        isPaused = true;
        if (successor != null) {
            successor.pause();
        }
        return true;
    }

    /** Nobody waits any more; the successor goes on once it is led. */
    synchronized void resume() {
        isPaused = false;
    }

    /** A command has been run to its end; only one without errors can be practised. */
    synchronized void worked(Order order, Duration time, boolean isWithoutErrors) {
        worked += time.toNanos();
        last = isWithoutErrors ? order : null;
    }

    /** Lets it begin or go on, if nobody has waited for long enough, or gives way. Does nothing while somebody waits. */
    synchronized void lead(long idleNanos) {
        if (isOver || isPaused || isCalled) {
            return;
        }
        boolean isQuiet = idleNanos >= BREATH.toNanos();
        if (successor != null) {
            follow(successor, isQuiet);
        } else if (isQuiet
                && last != null
                && threshold.isPresent()
                && worked >= threshold.get().toNanos()) {
            begin(last);
        }
    }

    private void follow(Successor trained, boolean isQuiet) {
        isOver = !trained.isAlive();
        if (isOver) {
            return;
        }
        isCalled = isReady(trained);
        if (isCalled) {
            trained.takeOver();
        } else if (isQuiet) {
            trained.resume();
        }
    }

    private static boolean isReady(Successor trained) {
        try {
            return trained.isReady();
        } catch (IOException e) {
            // It is about to end.
            return false;
        }
    }

    private void begin(Order order) {
        try {
            isOver = !hasRoom();
            successor = isOver ? null : Successor.start(command, order);
        } catch (IOException e) {
            // The resident program does all that its successor would do.
            isOver = true;
        }
    }

    private static boolean hasRoom() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
                && machine.getTotalMemorySize() >= LEAST_MEMORY_BYTES;
    }

    synchronized boolean isGoingOn() {
        return successor != null && !isOver && successor.isAlive();
    }

    /** Whether the successor is taking over; no longer if it has ended instead. */
    synchronized boolean isGivingWay() {
        return isCalled && isGoingOn();
    }

    /** Ends it, unless it has been called to take over. */
    synchronized void end() {
        if (isCalled) {
            return;
        }
        if (successor != null) {
            successor.end();
        }
        isOver = true;
    }
}
