package org.programmekb.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.programmekb.execution.Parallel;

/** Operations on a folder and everything below it. Symbolic links are never followed. */
public final class FolderTree {
    private FolderTree() {}

    /** Deletes a folder and all that is below it, or a file, if it exists. */
    public static void delete(Path path) throws IOException {
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
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.forEach(path -> FileStamp.of(path)
                    .ifPresent(stamp ->
                            stamps.put(folder.relativize(path).toString().replace(separator, "/"), stamp)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
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
