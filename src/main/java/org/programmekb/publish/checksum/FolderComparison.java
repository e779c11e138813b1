package org.programmekb.publish.checksum;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.programmekb.execution.Parallel;

/** How a folder differs from a manifest. */
public final class FolderComparison {
    private final Checksums manifest;
    private final Path folder;
    private final SortedMap<String, Kind> files;

    /** Paths of the folder by what a file system that ignores case takes them for. */
    private final Map<String, String> ignoringCase = new HashMap<>();

    /** What stands under a name in a folder. */
    private enum Kind {
        FILE,
        LINK,
        /** A socket, a pipe or a device. */
        SPECIAL,
        /** A folder that cannot be listed. */
        UNREADABLE
    }

    private FolderComparison(Checksums manifest, Path folder) throws IOException {
        this.manifest = manifest;
        this.folder = folder.toRealPath();
        files = kinds(this.folder);
        files.keySet().stream()
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
            Kind kind = files.get(path);
            String other = ignoringCase.get(path.toLowerCase(Locale.ROOT));
            if (kind == null && other != null) {
                renamed.add(other);
                differences.add(FileDifference.of("case", path, FileDifference.shown(other)));
            } else if (kind == null) {
                differences.add(FileDifference.of("missing", path));
            } else if (kind == Kind.FILE) {
                compare(path, sum.getValue(), differences);
            }
        });
        files.forEach((path, kind) -> {
            if (kind != Kind.FILE) {
                differences.add(FileDifference.of(kind.name().toLowerCase(Locale.ROOT), path));
            } else if (!manifest.sums().containsKey(path) && !renamed.contains(path)) {
                differences.add(FileDifference.of("additional", path));
            }
        });
        return new TreeSet<>(differences);
    }

    private void compare(String path, String sum, Set<FileDifference> differences) {
        try {
            if (!Checksums.sum(folder.resolve(path)).equals(sum)) {
                differences.add(FileDifference.of("changed", path));
            }
        } catch (IOException e) {
            differences.add(FileDifference.of("unreadable", path));
        }
    }

    /** The paths of the regular files below a folder, sorted, with slashes. */
    static List<String> files(Path folder) throws IOException {
        return kinds(folder).entrySet().stream()
                .filter(entry -> entry.getValue() == Kind.FILE)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What a folder holds, in all its folders; links are not followed. */
    private static SortedMap<String, Kind> kinds(Path folder) throws IOException {
        SortedMap<String, Kind> kinds = new TreeMap<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                Kind other = attributes.isSymbolicLink() ? Kind.LINK : Kind.SPECIAL;
                kinds.put(path(file), attributes.isRegularFile() ? Kind.FILE : other);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (file.equals(folder)) {
                    throw failure;
                }
                kinds.put(path(file), Kind.UNREADABLE);
                return FileVisitResult.CONTINUE;
            }

            private String path(Path file) {
                return folder.relativize(file)
                        .toString()
                        .replace(folder.getFileSystem().getSeparator(), "/");
            }
        });
        return kinds;
    }
}
