package org.programmekb.publish;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.programmekb.execution.Parallel;

/** Operations on a folder and everything below it. Symbolic links are never followed. */
final class FolderTree {
    private FolderTree() {}

    /** Deletes a folder and all that is below it, or a file, if it exists. */
    static void delete(Path path) throws IOException {
        try {
            Files.deleteIfExists(path);
        } catch (DirectoryNotEmptyException e) {
            Parallel.forEach(entries(path), FolderTree::delete);
            Files.delete(path);
        }
    }

    /** The stamps of the regular files below a folder, by path with {@code /} as separator. */
    static Map<String, FileStamp> stamps(Path folder) throws IOException {
        Map<String, FileStamp> stamps = new HashMap<>();
        String separator = folder.getFileSystem().getSeparator();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    stamps.put(folder.relativize(file).toString().replace(separator, "/"), FileStamp.of(attributes));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return stamps;
    }

    /** The direct children of a folder. */
    static List<Path> entries(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return entries;
    }
}
