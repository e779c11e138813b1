package org.programmekb.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.programmekb.execution.Parallel;

/**
 * A generation that is being built. Files that are new or have changed are first written to a separate folder, so that a
 * build that is abandoned leaves everything else as it was; the others are hard links to those of the site before.
 */
final class NewGeneration {
    private final Generations generations;
    private final Path folder;
    private final Optional<SiteBefore> before;
    private final Permissions permissions;
    private final AtomicInteger count = new AtomicInteger();
    private final Map<String, Path> written = new ConcurrentHashMap<>();
    private final Set<String> unchanged = ConcurrentHashMap.newKeySet();

    /** Creates only the folder for new files; {@code folder} is where the generation will be. */
    NewGeneration(Generations generations, Path folder, Optional<SiteBefore> before) throws IOException {
        this.generations = generations;
        this.folder = folder;
        this.before = before;
        permissions = Permissions.of(generations.waiting());
    }

    /** The paths of the files that are new or have changed. */
    Set<String> written() {
        return written.keySet();
    }

    /** The paths of the files that the site before has just so. */
    Set<String> unchanged() {
        return unchanged;
    }

    /** Writes a file unless the site before has it; it takes the place of one that was put here before. */
    void put(String path, FileContent content) throws IOException {
        erase(path);
        if (before.isPresent() && before.get().holds(path, content)) {
            unchanged.add(path);
        } else {
            Path file = generations.waiting().resolve(Integer.toString(count.incrementAndGet()));
            permissions.write(file, content);
            written.put(path, file);
        }
    }

    void keep(String path) throws IOException {
        erase(path);
        unchanged.add(path);
    }

    void erase(String path) throws IOException {
        unchanged.remove(path);
        Path file = written.remove(path);
        if (file != null) {
            Files.delete(file);
        }
    }

    void eraseAll() throws IOException {
        for (String path : List.copyOf(written.keySet())) {
            erase(path);
        }
        unchanged.clear();
    }

    /** Where the content of a file is. */
    Optional<Path> file(String path) {
        return Optional.ofNullable(written.get(path))
                .or(() -> before.filter(site -> unchanged.contains(path)).map(site -> site.file(path)));
    }

    /** What the site before states of the files that have not changed. */
    Map<String, FileStamp> stamps() {
        Map<String, FileStamp> stamps = new HashMap<>();
        before.ifPresent(site -> unchanged.forEach(path -> stamps.put(path, site.stamp(path))));
        return stamps;
    }

    /**
     * Makes the generation: from the spare one, if there is one, by changing only the files that differ.
     *
     * @param linked paths of unchanged files; those at which the spare is known to have the same file may be left out
     * @param removed the paths of the files that the site before has and this one has not
     * @return the paths of all files that are no links to files of the site before
     */
    Set<String> complete(Set<String> linked, Set<String> removed) throws IOException {
        Optional<Manifest.Spare> spare = before.flatMap(SiteBefore::spare);
        Set<String> gone = new HashSet<>();
        if (spare.isPresent()) {
            // Before it is changed, so that it is no longer used as a spare.
            Files.move(generations.named(spare.get().name()), folder);
            gone.addAll(spare.get().differing());
            gone.addAll(removed);
            gone.removeAll(linked);
            gone.removeAll(written.keySet());
        } else {
            permissions.createFolder(folder);
        }
        GenerationFolder site = new GenerationFolder(folder, permissions);
        // First, because a folder may replace a file, or a file a folder.
        for (String path : gone) {
            site.delete(path);
        }
        Set<String> fresh = ConcurrentHashMap.newKeySet();
        Parallel.forEach(linked, path -> {
            boolean isThere = spare.isPresent() && isShared(path, spare.get());
            if (!isThere && !site.link(before.orElseThrow().file(path), path)) {
                fresh.add(path);
            }
        });
        Parallel.forEach(written.entrySet(), file -> site.move(file.getValue(), file.getKey()));
        fresh.addAll(written.keySet());
        return fresh;
    }

    /** Checks again, because somebody may have modified the spare generation. */
    private boolean isShared(String path, Manifest.Spare spare) {
        return !spare.differing().contains(path)
                && FileStamp.of(folder.resolve(path))
                        .filter(before.orElseThrow().stamp(path)::equals)
                        .isPresent();
    }
}
