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
 * Debounces changes of files and decides when a burst is complete: after a moment for one saved file, but only at the
 * end for the thousands of files of a branch switch. Times are those of {@link System#nanoTime()}.
 */
final class Debounce {
    /** An editor saves a file in several steps that follow each other directly. */
    private static final long MOMENT = Duration.ofMillis(4).toNanos();

    /** With each additional file it is more likely that others follow. */
    private static final long MORE_FILES = Duration.ofMillis(6).toNanos();

    /** A program that writes thousands of files may pause for this long. */
    private static final long PAUSE = Duration.ofMillis(150).toNanos();

    /** A file that is empty or missing is often written again very soon. */
    private static final long REWRITE = Duration.ofMillis(60).toNanos();

    /** A change after such a pause does not belong to the ones before. */
    private static final long CALM = Duration.ofMillis(200).toNanos();

    /** Even with endless writes, other changes must become visible. */
    private static final long LIMIT = Duration.ofSeconds(30).toNanos();

    /** Number of files from which a burst counts as a big one. */
    private static final int MANY = (int) (PAUSE / MORE_FILES);

    private final Predicate<Path> isBeingWritten;
    private final NavigableMap<Path, Change> pending = new TreeMap<>();
    /** The files of the burst, including those already taken, but without temporary files of editors. */
    private final Set<Path> heard = new HashSet<>();

    private boolean isUnknown;
    private boolean isBegun;
    private long firstPending;
    private long last;

    /** {@code isBeingWritten} tells whether a file looks only partly written. */
    Debounce(Predicate<Path> isBeingWritten, long now) {
        this.isBeingWritten = isBeingWritten;
        last = now - CALM;
    }

    /** Empty or missing files look as if they are being written. */
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

    /** Counts as a big burst because the changed files are unknown. */
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

    /** How long it must stay quiet from {@code now} on until the burst counts as complete; zero or less if it does. */
    long rest(long now) {
        return Math.min(last + quiet() - now, firstPending + LIMIT - now);
    }

    /**
     * How long it must stay quiet from {@code now} on until a change counts as a new burst; zero or less if it would
     * now.
     */
    long restUntilCalm(long now) {
        return last + CALM - now;
    }

    private long quiet() {
        // People do not save several files by hand while the first of them is being built.
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

    /** The changes collected since the last call. */
    Changes take() {
        Changes changes = isUnknown ? new Changes.Unknown() : new Changes.Known(pending);
        pending.clear();
        isUnknown = false;
        isBegun = true;
        return changes;
    }
}
