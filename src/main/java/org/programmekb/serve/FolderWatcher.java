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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
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
    /** Temporary files that editors create while they save. */
    private static final Pattern TEMPORARY = Pattern.compile(
            "\\.#.*|#.*#|.*~|\\..*\\.sw[a-z]|.*\\.tmp|4913|___jb_.*___|\\.goutputstream-.*|\\.DS_Store");

    private final InputRoots roots;
    private List<Path> inputs;
    /** What links in the inputs lead to. */
    private final Set<Path> targets = new LinkedHashSet<>();

    private final Debounce burst = new Debounce(Debounce::isEmptyOrGone, System.nanoTime());
    private DirectoryWatcher watcher;
    private boolean hasMissedEvents;
    private boolean isClosed;

    /** Watches these files and folders. */
    public FolderWatcher(Collection<Path> inputs, InputRoots roots) throws IOException {
        this.roots = roots;
        this.inputs = places(inputs);
        watcher = listen();
    }

    /** Watches these files and folders from now on. */
    public void watch(Collection<Path> inputs) throws IOException {
        List<Path> places = places(inputs);
        synchronized (this) {
            if (places.equals(this.inputs)) {
                return;
            }
            this.inputs = places;
        }
        listenAnew();
    }

    /** Listens until no link leads to a place that is not watched. */
    private DirectoryWatcher listen() throws IOException {
        synchronized (this) {
            targets.clear();
        }
        while (true) {
            List<Path> watched = watched();
            DirectoryWatcher listening = listen(watched);
            if (watched().equals(watched)) {
                return listening;
            }
            listening.close();
        }
    }

    private synchronized List<Path> watched() {
        return Stream.concat(inputs.stream(), targets.stream()).distinct().toList();
    }

    private DirectoryWatcher listen(List<Path> watched) throws IOException {
        List<Path> parents = watched.stream()
                .map(FolderWatcher::folderAbove)
                .distinct()
                .sorted()
                .toList();
        DirectoryWatcher listening = DirectoryWatcher.builder()
                .paths(parents)
                .fileHashing(false)
                .fileTreeVisitor(this::visit)
                .listener(new Listener())
                .build();
        try {
            listening.watchAsync(FolderWatcher::startThread).getNow(null);
            return listening;
        } catch (CompletionException e) {
            listening.close();
            throw new ExplainedException(Message.of("serve.watch", parents, String.valueOf(e.getCause())));
        }
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
        if (!isInput(event.path()) || event.isDirectory() && event.eventType() == EventType.MODIFY) {
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

    private boolean isInput(Path path) {
        return isWatched(path)
                && !TEMPORARY.matcher(String.valueOf(path.getFileName())).matches();
    }

    /** Whether a place is in one that is watched, or leads to one. */
    private synchronized boolean isWatched(Path path) {
        return Stream.concat(inputs.stream(), targets.stream())
                .anyMatch(input -> path.startsWith(input) || input.startsWith(path));
    }

    /** Visits the folders that contain inputs, or lead to them, and all files in them. */
    private void visit(Path path, FileTreeVisitor.Callback onFolder, FileTreeVisitor.Callback onFile)
            throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            if (!isWatched(path)) {
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
            if (Files.isSymbolicLink(path) && isWatched(path)) {
                noteTarget(path);
            }
            onFile.call(path);
        }
    }

    /** A link may lead to what does not exist yet, but not to a folder that holds inputs and, with them, the output. */
    private void noteTarget(Path link) {
        try {
            Path target = Files.exists(link)
                    ? link.toRealPath()
                    : link.resolveSibling(Files.readSymbolicLink(link)).normalize();
            synchronized (this) {
                if (roots.hold(target) && inputs.stream().noneMatch(input -> input.startsWith(target))) {
                    targets.addAll(places(List.of(target)));
                }
            }
        } catch (IOException e) {
            // The link is gone, and its event is still to come.
            return;
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

    /** Where the inputs are or will be; the place of a link and what it leads to are two. */
    private static List<Path> places(Collection<Path> inputs) throws IOException {
        Set<Path> places = new LinkedHashSet<>();
        for (Path input : inputs) {
            Path absolute = input.toAbsolutePath().normalize();
            Path folder = folderAbove(absolute);
            places.add(folder.toRealPath().resolve(folder.relativize(absolute)));
            if (Files.exists(absolute)) {
                places.add(absolute.toRealPath());
            }
        }
        return List.copyOf(places);
    }

    /** The lowest folder above a path that is there. */
    private static Path folderAbove(Path path) {
        Path folder = Objects.requireNonNull(path.getParent());
        while (!Files.isDirectory(folder)) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        return folder;
    }
}
