package org.programmekb.daemon;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When the resident program has a {@link Successor} trained: once its commands have taken so long in all that whoever gave
 * them will probably give more of them. Threads of visits report to it, one thread leads it.
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

    /** Somebody waits for a command from now on. */
    synchronized void pause() {
        if (successor != null) {
            successor.pause();
        }
    }

    /** A command has been run to its end; only one without errors can be practised. */
    synchronized void worked(Order order, Duration time, boolean isWithoutErrors) {
        worked += time.toNanos();
        last = isWithoutErrors ? order : null;
    }

    /** Lets it begin or go on, if nobody has waited for long enough. */
    synchronized void lead(long idleNanos) {
        if (isOver || idleNanos < BREATH.toNanos()) {
            return;
        }
        if (successor != null) {
            isOver = !successor.isAlive();
            successor.resume();
        } else if (last != null
                && threshold.isPresent()
                && worked >= threshold.get().toNanos()) {
            begin(last);
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
        return java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean machine
                && machine.getTotalMemorySize() >= LEAST_MEMORY_BYTES;
    }

    synchronized boolean isGoingOn() {
        return successor != null && !isOver && successor.isAlive();
    }

    /** Whether the successor has practised enough. */
    synchronized boolean isDone() {
        try {
            return isGoingOn() && successor != null && successor.isReady();
        } catch (IOException e) {
            return false;
        }
    }

    /** Lets the successor take over. */
    synchronized void giveWay() {
        if (successor != null) {
            successor.takeOver();
        }
    }

    /** Ends it, unless the successor has taken over. */
    synchronized void end() {
        if (successor != null) {
            successor.end();
        }
        isOver = true;
    }
}
