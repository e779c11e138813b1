package org.programmekb.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.programmekb.diagnostic.Location;

/**
 * A file of the project.
 *
 * @param path the path relative to the project, with {@code /} as separator
 * @param file the path on disk, with all symbolic links resolved
 * @param size the size in bytes
 */
public record SourceFile(String path, Path file, long size) {
    /** Reads the content from disk at each call. */
    public byte[] read() throws IOException {
        return Files.readAllBytes(file);
    }

    /** The file as a whole, for diagnostics. */
    public Location location() {
        return Location.of(path);
    }

    /** The file extension without its dot, in lower case: {@code md}. */
    public String extension() {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }
}
