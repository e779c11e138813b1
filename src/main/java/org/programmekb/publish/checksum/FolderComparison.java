package org.programmekb.publish.checksum;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.programmekb.execution.Parallel;

/** How a folder differs from a manifest. */
public final class FolderComparison {
    private final Checksums manifest;
    private final Path folder;
    private final FolderFiles files;

    /** Paths of the folder by what a file system that ignores case takes them for. */
    private final Map<String, String> ignoringCase = new HashMap<>();

    private FolderComparison(Checksums manifest, Path folder) throws IOException {
        this.manifest = manifest;
        this.folder = folder.toRealPath();
        files = FolderFiles.in(this.folder);
        files.kinds().keySet().stream()
                .filter(path -> !manifest.sums().containsKey(path))
                .forEach(path -> ignoringCase.put(path.toLowerCase(Locale.ROOT), path));
    }

    /** All differences, sorted by path: files that are missing, changed or additional, and what is no file. */
    public static SortedSet<FileDifference> of(Checksums manifest, Path folder) throws IOException {
        return new FolderComparison(manifest, folder).differences();
    }

    private SortedSet<FileDifference> differences() throws IOException {
        Set<FileDifference> differences = new ConcurrentSkipListSet<>();
        Set<String> renamed = new ConcurrentSkipListSet<>();
        Parallel.forEach(List.copyOf(manifest.sums().entrySet()), sum -> {
            String path = sum.getKey();
            FolderFiles.Kind kind = files.kinds().get(path);
            String other = ignoringCase.get(path.toLowerCase(Locale.ROOT));
            if (kind == null && other != null) {
                renamed.add(other);
                differences.add(FileDifference.of("case", path, FileDifference.shown(other)));
            } else if (kind == null) {
                differences.add(FileDifference.of("missing", path));
            } else if (kind == FolderFiles.Kind.FILE) {
                compare(path, sum.getValue(), differences);
            }
        });
        files.kinds().forEach((path, kind) -> {
            if (kind != FolderFiles.Kind.FILE) {
                differences.add(FileDifference.of(kind.name().toLowerCase(Locale.ROOT), path));
            } else if (!manifest.sums().containsKey(path) && !renamed.contains(path)) {
                differences.add(FileDifference.of("additional", path));
            }
        });
        return new TreeSet<>(differences);
    }

    private void compare(String path, String sum, Set<FileDifference> differences) {
        try {
            if (!Sha256.of(folder.resolve(path)).equals(sum)) {
                differences.add(FileDifference.of("changed", path));
            }
        } catch (IOException e) {
            differences.add(FileDifference.of("unreadable", path));
        }
    }
}
