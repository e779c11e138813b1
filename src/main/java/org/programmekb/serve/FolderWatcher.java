package org.programmekb.serve;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeEvent.EventType;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.visitor.FileTreeVisitor;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;

/** Watches the inputs of a build, whether they exist yet or not, and nothing else of the folders that hold them. */
public final class FolderWatcher implements AutoCloseable {
    /** A burst of events, such as a change of branch, ends when nothing happens for this long. */
    private static final Duration QUIET = Duration.ofMillis(100);

    /** A burst longer than this counts as several. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    /** What editors write on their way to saving a file. */
    private static final Pattern TEMPORARY = Pattern.compile(
            "\\.#.*|#.*#|.*~|\\..*\\.sw[a-z]|.*\\.tmp|4913|___jb_.*___|\\.goutputstream-.*|\\.DS_Store");

    private final List<Path> inputs;
    private final DirectoryWatcher watcher;
    private final SortedSet<Path> pending = new TreeSet<>();
    private long firstEvent;
    private long lastEvent;
    private boolean isClosed;

    /** Watches these files and folders, whose parents must exist. */
    public FolderWatcher(Collection<Path> inputs) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path input : inputs) {
            found.add(real(input));
        }
        this.inputs = List.copyOf(found);
        List<Path> parents =
                this.inputs.stream().map(Path::getParent).distinct().sorted().toList();
        watcher = DirectoryWatcher.builder()
                .paths(parents)
                .fileHashing(false)
                .fileTreeVisitor(this::visit)
                .listener(this::hear)
                .build();
        try {
            watcher.watchAsync(FolderWatcher::startThread).getNow(null);
        } catch (CompletionException e) {
            watcher.close();
            throw new IOException("cannot watch " + parents + " for changes: " + e.getCause(), e);
        }
    }

    /** Waits for a burst of changes to end; what happened since the last call counts. */
    public synchronized Changes take() throws InterruptedException {
        while (pending.isEmpty() && !isClosed) {
            wait();
        }
        while (!isClosed) {
            long now = System.nanoTime();
            long rest = Math.min(QUIET.toNanos() - (now - lastEvent), LIMIT.toNanos() - (now - firstEvent));
            if (rest <= 0) {
                Changes changes = new Changes(pending);
                pending.clear();
                return changes;
            }
            wait(rest / 1_000_000 + 1);
        }
        return new Changes(new TreeSet<>());
    }

    /** Ends watching and every wait for changes. */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            isClosed = true;
            notifyAll();
        }
        watcher.close();
    }

    private synchronized void hear(DirectoryChangeEvent event) {
        Path path = event.eventType() == EventType.OVERFLOW ? event.rootPath() : event.path();
        if (event.eventType() != EventType.OVERFLOW && !isInput(path)) {
            return;
        }
        // A folder changes when its files do, and those have events of their own.
        if (event.isDirectory() && event.eventType() == EventType.MODIFY) {
            return;
        }
        lastEvent = System.nanoTime();
        if (pending.isEmpty()) {
            firstEvent = lastEvent;
        }
        pending.add(path);
        notifyAll();
    }

    private boolean isInput(Path path) {
        return inputs.stream().anyMatch(path::startsWith)
                && !TEMPORARY.matcher(String.valueOf(path.getFileName())).matches();
    }

    private void visit(Path start, FileTreeVisitor.Callback onFolder, FileTreeVisitor.Callback onFile)
            throws IOException {
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                boolean leadsToInput =
                        inputs.stream().anyMatch(input -> folder.startsWith(input) || input.startsWith(folder));
                if (!leadsToInput) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                onFolder.call(folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                onFile.call(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void startThread(Runnable task) {
        Thread thread = new Thread(task, "watch");
        thread.setDaemon(true);
        thread.start();
    }

    private static Path real(Path input) throws IOException {
        Path absolute = input.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        return Files.exists(absolute) || parent == null
                ? absolute.toRealPath()
                : parent.toRealPath().resolve(absolute.getFileName());
    }
}
