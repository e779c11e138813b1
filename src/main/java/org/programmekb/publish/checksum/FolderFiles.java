package org.programmekb.publish.checksum;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a folder holds, in all its folders; links are not followed.
 *
 * @param kinds by paths relative to the folder, with slashes
 */
record FolderFiles(SortedMap<String, Kind> kinds) {
    /** What stands under a name. */
    enum Kind {
        FILE,
        LINK,
        /** A socket, a pipe or a device. */
        SPECIAL,
        /** A folder that cannot be listed. */
        UNREADABLE
    }

    /** Looks through a folder. */
    static FolderFiles in(Path folder) throws IOException {
        SortedMap<String, Kind> kinds = new TreeMap<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                kinds.put(path(file), kind(attributes));
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
        return new FolderFiles(kinds);
    }

    private static Kind kind(BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return Kind.LINK;
        }
        return attributes.isRegularFile() ? Kind.FILE : Kind.SPECIAL;
    }

    List<String> regular() {
        return kinds.entrySet().stream()
                .filter(entry -> entry.getValue() == Kind.FILE)
                .map(Map.Entry::getKey)
                .toList();
    }
}
