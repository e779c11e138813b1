package org.programmekb.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.programmekb.execution.Parallel;

/** A generation in a new folder, with a hard link for each unchanged file. */
final class RelinkedGeneration implements NewGeneration {
    private final GenerationFolder folder;
    private final Optional<SiteBefore> before;

    RelinkedGeneration(Path folder, Optional<SiteBefore> before) throws IOException {
        this.folder = new GenerationFolder(folder, Permissions.of(folder));
        this.before = before;
    }

    @Override
    public void write(String path, FileContent content) throws IOException {
        folder.write(path, content);
    }

    @Override
    public void erase(String path) throws IOException {
        Files.delete(written(path));
    }

    @Override
    public Path written(String path) {
        return folder.root().resolve(path);
    }

    @Override
    public Set<String> complete(Set<String> written, Set<String> unchanged, Set<String> removed) throws IOException {
        Set<String> copied = ConcurrentHashMap.newKeySet();
        if (before.isPresent()) {
            SiteBefore old = before.get();
            Parallel.forEach(unchanged, path -> {
                if (!folder.link(old.file(path), path)) {
                    copied.add(path);
                }
            });
        }
        return copied;
    }
}
