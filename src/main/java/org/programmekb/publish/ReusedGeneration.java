package org.programmekb.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.programmekb.execution.Parallel;

/**
 * A generation made from the spare one by changing only the files that differ. New files are first written to a
 * separate folder, so that a build that is abandoned leaves the spare as it was.
 */
final class ReusedGeneration implements NewGeneration {
    private final Path waiting;
    private final Path spare;
    private final Path folder;
    private final SiteBefore before;
    private final Set<String> differing;
    private final Permissions permissions;
    private final AtomicInteger count = new AtomicInteger();
    private final Map<String, Path> files = new ConcurrentHashMap<>();
    private volatile boolean isComplete;

    /**
     * Creates only the folder for new files; the spare does not change yet.
     *
     * @param folder the new path of the spare, to which it is moved before it is changed, so that it is no longer used
     *     as a spare
     * @param before the current site, which has a spare
     */
    ReusedGeneration(Generations generations, Path folder, SiteBefore before) throws IOException {
        Manifest.Spare found = before.spare().orElseThrow();
        this.waiting = generations.waiting();
        this.spare = generations.named(found.name());
        this.folder = folder;
        this.before = before;
        this.differing = found.differing();
        permissions = Permissions.of(waiting);
    }

    @Override
    public void write(String path, FileContent content) throws IOException {
        Path file = waiting.resolve(Integer.toString(count.incrementAndGet()));
        permissions.write(file, content);
        files.put(path, file);
    }

    @Override
    public void erase(String path) throws IOException {
        Files.delete(Objects.requireNonNull(files.remove(path)));
    }

    @Override
    public Path written(String path) {
        return isComplete ? folder.resolve(path) : Objects.requireNonNull(files.get(path));
    }

    @Override
    public Set<String> complete(Set<String> written, Set<String> unchanged, Set<String> removed) throws IOException {
        Files.move(spare, folder);
        GenerationFolder site = new GenerationFolder(folder, permissions);
        Set<String> gone = new HashSet<>(differing);
        gone.addAll(removed);
        gone.removeAll(unchanged);
        gone.removeAll(written);
        // First, because a folder may replace a file, or a file a folder.
        for (String path : gone) {
            site.delete(path);
        }
        Set<String> copied = ConcurrentHashMap.newKeySet();
        Parallel.forEach(unchanged, path -> {
            if (!isShared(path) && !site.link(before.file(path), path)) {
                copied.add(path);
            }
        });
        Parallel.forEach(written, path -> site.move(written(path), path));
        isComplete = true;
        return copied;
    }

    /** Checks again, because somebody may have modified the spare generation. */
    private boolean isShared(String path) {
        return !differing.contains(path)
                && FileStamp.of(folder.resolve(path))
                        .filter(before.stamp(path)::equals)
                        .isPresent();
    }
}
