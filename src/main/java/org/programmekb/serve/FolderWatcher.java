package org.programmekb.serve;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeEvent.EventType;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.visitor.FileTreeVisitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.programmekb.config.InputRoots;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Message;
import org.programmekb.source.Change;
import org.programmekb.source.Changes;

/**
 * Watches the inputs of a build, also those that do not exist yet, and what symbolic links in them lead to, and ignores other
 * files in the same folders.
 */
public final class FolderWatcher implements AutoCloseable {
    private final WatchedPlaces places;
    private final Debounce burst = new Debounce(Debounce::isEmptyOrGone, System.nanoTime());
    private DirectoryWatcher watcher;
    private boolean hasMissedEvents;
    private boolean isClosed;

    /** Watches these files and folders. */
    public FolderWatcher(Collection<Path> inputs, InputRoots roots) throws IOException {
        places = new WatchedPlaces(inputs, roots);
        watcher = listen();
    }

    /** Watches these files and folders from now on. */
    public void watch(Collection<Path> inputs) throws IOException {
        if (places.replace(inputs)) {
            listenAnew();
        }
    }

    /** Listens until no link leads to a place that is not watched. */
    private DirectoryWatcher listen() throws IOException {
        places.forgetTargets();
        while (true) {
            List<Path> watched = places.all();
            DirectoryWatcher listening = listen(watched);
            if (places.all().equals(watched)) {
                return listening;
            }
            listening.close();
        }
    }

    private DirectoryWatcher listen(List<Path> watched) throws IOException {
        List<Path> parents = watched.stream()
                .map(WatchedPlaces::folderAbove)
                .distinct()
                .sorted()
                .toList();
        DirectoryWatcher listening;
        try {
            listening = DirectoryWatcher.builder()
                    .paths(parents)
                    .fileHashing(false)
                    .fileTreeVisitor(this::visit)
                    .listener(new Listener())
                    .build();
        } catch (IOException e) {
            throw failure(parents, e);
        }
        try {
            listening.watchAsync(FolderWatcher::startThread).getNow(null);
            return listening;
        } catch (CompletionException e) {
            listening.close();
            throw failure(parents, e);
        }
    }

    /** Why folders cannot be watched; Linux has limits for all programs of a user together. */
    static ExplainedException failure(List<Path> folders, Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return new ExplainedException(
                String.valueOf(cause.getMessage()).startsWith("User limit of inotify")
                        ? Message.of("serve.watch-limit")
                        : Message.of("serve.watch", folders, cause));
    }

    /**
     * Waits until a burst of changes is complete; changes since the last call count.
     *
     * @return empty when watching has ended
     */
    Optional<Changes> take() throws IOException, InterruptedException {
        return take(Long.MAX_VALUE);
    }

    /** The same with a timeout in nanoseconds: if nothing changes until then, the result has no changes. */
    Optional<Changes> take(long patience) throws IOException, InterruptedException {
        while (true) {
            synchronized (this) {
                boolean hasBurst = awaitBurst(patience);
                if (isClosed) {
                    return Optional.empty();
                }
                if (!hasBurst) {
                    return Optional.of(Changes.none());
                }
                if (!hasMissedEvents) {
                    return Optional.of(burst.take());
                }
                hasMissedEvents = false;
            }
            listenAnew();
        }
    }

    /** Waits until a burst is complete; false if none begins within this number of nanoseconds. */
    private synchronized boolean awaitBurst(long patience) throws InterruptedException {
        long start = System.nanoTime();
        while (!isClosed) {
            long now = System.nanoTime();
            long rest = burst.isEmpty() ? patience - (now - start) : burst.rest(now);
            if (rest <= 0) {
                return !burst.isEmpty();
            }
            TimeUnit.NANOSECONDS.timedWait(this, rest);
        }
        return false;
    }

    /** Whether anything has changed since the last {@link #take()}. */
    synchronized boolean hasChanges() {
        return !burst.isEmpty();
    }

    /**
     * Waits until the next change would no longer belong to the last burst; false if more changes came or watching
     * ended.
     */
    synchronized boolean awaitCalm() throws InterruptedException {
        while (burst.isEmpty() && !isClosed) {
            long rest = burst.restUntilCalm(System.nanoTime());
            if (rest <= 0) {
                return true;
            }
            TimeUnit.NANOSECONDS.timedWait(this, rest);
        }
        return false;
    }

    /** New folders whose events were lost are not being watched yet. */
    private void listenAnew() throws IOException {
        DirectoryWatcher old;
        synchronized (this) {
            old = watcher;
        }
        old.close();
        DirectoryWatcher next = listen();
        synchronized (this) {
            watcher = next;
            if (!isClosed) {
                return;
            }
        }
        next.close();
    }

    /** Stops watching and ends all waits. */
    @Override
    public void close() throws IOException {
        DirectoryWatcher last;
        synchronized (this) {
            isClosed = true;
            notifyAll();
            last = watcher;
        }
        last.close();
    }

    private synchronized void hear(DirectoryChangeEvent event) {
        if (event.eventType() == EventType.OVERFLOW) {
            miss();
            return;
        }
        // A folder is modified when its files are, and those have their own events.
        if (!places.isInput(event.path()) || event.isDirectory() && event.eventType() == EventType.MODIFY) {
            return;
        }
        if (Files.isSymbolicLink(event.path())) {
            // What it leads to is not being watched yet.
            miss();
            return;
        }
        Change change = switch (event.eventType()) {
            case CREATE -> Change.CREATED;
            case DELETE -> Change.DELETED;
            default -> Change.MODIFIED;
        };
        burst.add(event.path(), change, System.nanoTime());
        notifyAll();
    }

    private synchronized void miss() {
        hasMissedEvents = true;
        burst.addUnknown(System.nanoTime());
        notifyAll();
    }

    /** Passes on the events of the library and its failure to listen. */
    private final class Listener implements DirectoryChangeListener {
        @Override
        public void onEvent(DirectoryChangeEvent event) {
            hear(event);
        }

        @Override
        public void onException(Exception exception) {
            miss();
        }
    }

    /** Visits the folders that contain inputs, or lead to them, and all files in them. */
    private void visit(Path path, FileTreeVisitor.Callback onFolder, FileTreeVisitor.Callback onFile)
            throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            if (!places.isWatched(path)) {
                return;
            }
            try {
                onFolder.call(path);
            } catch (NoSuchFileException e) {
                // The folder was deleted during the visit, and its event is still to come.
                return;
            }
            for (Path entry : entries(path)) {
                visit(entry, onFolder, onFile);
            }
        } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            if (Files.isSymbolicLink(path) && places.isWatched(path)) {
                places.noteTarget(path);
            }
            onFile.call(path);
        }
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static void startThread(Runnable task) {
        Thread thread = new Thread(task, "watch");
        thread.setDaemon(true);
        thread.start();
    }
}
