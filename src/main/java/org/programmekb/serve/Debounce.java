package org.programmekb.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.programmekb.source.Change;
import org.programmekb.source.Changes;

/**
 * Collects changes and judges when all that belong together have come: one saved file after a moment, the thousands of
 * a change of branch only when they end. Times are those of {@link System#nanoTime()}.
 */
final class Debounce {
    /** A file is saved in several steps, which follow each other at once. */
    private static final long MOMENT = Duration.ofMillis(4).toNanos();

    /** Each further file makes it likelier that more will come. */
    private static final long MORE_FILES = Duration.ofMillis(6).toNanos();

    /** A program that writes thousands of files may pause for this long. */
    private static final long PAUSE = Duration.ofMillis(150).toNanos();

    /** A file that is empty or gone is often about to be written again. */
    private static final long REWRITE = Duration.ofMillis(60).toNanos();

    /** After such a pause a change has nothing to do with those before. */
    private static final long CALM = Duration.ofMillis(200).toNanos();

    /** Whoever writes without an end must not keep others from seeing their changes. */
    private static final long LIMIT = Duration.ofSeconds(30).toNanos();

    /** From as many files on, a burst counts as a big one. */
    private static final int MANY = (int) (PAUSE / MORE_FILES);

    private final Predicate<Path> isBeingWritten;
    private final NavigableMap<Path, Change> pending = new TreeMap<>();
    /** The files of the burst, also those already taken; not those that editors make only to rename or remove them. */
    private final Set<Path> heard = new HashSet<>();

    private boolean isUnknown;
    private boolean isBegun;
    private long firstPending;
    private long last;

    /** Judges by {@code isBeingWritten} whether a file looks as if only a part of it were there. */
    Debounce(Predicate<Path> isBeingWritten, long now) {
        this.isBeingWritten = isBeingWritten;
        last = now - CALM;
    }

    /** Empty files and files that are not there look as if they were being written. */
    static boolean isEmptyOrGone(Path path) {
        try {
            return Files.size(path) == 0;
        } catch (IOException e) {
            return true;
        }
    }

    void add(Path path, Change change, long now) {
        hear(now);
        boolean isIntermediate = change == Change.DELETED && pending.get(path) == Change.CREATED;
        pending.merge(path, change, Change::then);
        if (isIntermediate) {
            heard.remove(path);
        } else if (heard.size() < MANY) {
            heard.add(path);
        }
    }

    /** Counts as a big burst. */
    void addUnknown(long now) {
        hear(now);
        isUnknown = true;
    }

    private void hear(long now) {
        if (now - last > CALM) {
            heard.clear();
            isBegun = false;
        }
        if (isEmpty()) {
            firstPending = now;
        }
        last = now;
    }

    boolean isEmpty() {
        return pending.isEmpty() && !isUnknown;
    }

    /** How long nothing must happen from {@code now} on until all seems to be there; not positive if it is. */
    long rest(long now) {
        return Math.min(last + quiet() - now, firstPending + LIMIT - now);
    }

    /** How long nothing must happen from {@code now} on until a new burst would begin; not positive if it would. */
    long restUntilCalm(long now) {
        return last + CALM - now;
    }

    private long quiet() {
        // Nobody saves several files by hand while the first of them is being built.
        if (isUnknown || heard.size() >= MANY || isBegun && heard.size() > 1) {
            return PAUSE;
        }
        long quiet = MOMENT + MORE_FILES * Math.max(0, heard.size() - 1);
        return heard.stream().anyMatch(this::mayBeWrittenAgain) ? Math.max(quiet, REWRITE) : quiet;
    }

    private boolean mayBeWrittenAgain(Path path) {
        Change change = pending.get(path);
        return change == Change.DELETED || change != null && isBeingWritten.test(path);
    }

    /** What has been collected since the last call. */
    Changes take() {
        Changes changes = isUnknown ? new Changes.Unknown() : new Changes.Known(pending);
        pending.clear();
        isUnknown = false;
        isBegun = true;
        return changes;
    }
}
