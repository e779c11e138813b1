package org.programmekb.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.programmekb.diagnostic.Location;

/**
 * A file of the project.
 *
 * @param path relative to the project, with {@code /} as separator
 * @param file where it is on disk, with all symbolic links resolved
 * @param size in bytes
 */
public record SourceFile(String path, Path file, long size) {
    /** The content, read anew at each call. */
    public byte[] read() throws IOException {
        return Files.readAllBytes(file);
    }

    /** The file as a whole, for diagnostics. */
    public Location location() {
        return Location.of(path);
    }

    /** The ending without its dot, in lower case however it is written: {@code md}. */
    public String extension() {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }
}
