package org.programmekb.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The files of a new site: those that are written, and those that the site before has just so. */
final class StagedFiles {
    private final Optional<SiteBefore> before;
    private final NewGeneration generation;
    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private final Set<String> unchanged = ConcurrentHashMap.newKeySet();

    StagedFiles(Optional<SiteBefore> before, NewGeneration generation) {
        this.before = before;
        this.generation = generation;
    }

    Set<String> written() {
        return written;
    }

    Set<String> unchanged() {
        return unchanged;
    }

    /** Writes a file unless the site before has it; it takes the place of one that was put here before. */
    void put(String path, FileContent content) throws IOException {
        erase(path);
        if (before.isPresent() && before.get().holds(path, content)) {
            unchanged.add(path);
        } else {
            generation.write(path, content);
            written.add(path);
        }
    }

    void keep(String path) throws IOException {
        erase(path);
        unchanged.add(path);
    }

    void erase(String path) throws IOException {
        unchanged.remove(path);
        if (written.remove(path)) {
            generation.erase(path);
        }
    }

    void eraseAll() throws IOException {
        for (String path : written) {
            generation.erase(path);
        }
        written.clear();
        unchanged.clear();
    }

    /** Where the content of a file is. */
    Optional<Path> file(String path) {
        if (written.contains(path)) {
            return Optional.of(generation.written(path));
        }
        return before.filter(site -> unchanged.contains(path)).map(site -> site.file(path));
    }

    /** What the site before states of the files that have not changed. */
    Map<String, FileStamp> stamps() {
        Map<String, FileStamp> stamps = new ConcurrentHashMap<>();
        before.ifPresent(site -> unchanged.forEach(path -> stamps.put(path, site.stamp(path))));
        return stamps;
    }
}
