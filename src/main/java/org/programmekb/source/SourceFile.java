package org.programmekb.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.programmekb.config.InputFile;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;

/**
 * A file of the project.
 *
 * @param path the path relative to the project, with {@code /} as separator
 * @param file the path on disk, with all symbolic links resolved
 * @param size the size in bytes
 */
public record SourceFile(String path, Path file, long size) {
    /** What to do about a file that is too large and no document. */
    public static final Message TOO_LARGE = Message.of("file-too-large.hint-smaller");

    /** Reads the content from disk at each call. */
    public byte[] read() throws IOException {
        return InputFile.read(file);
    }

    /**
     * The content as a whole; nothing if the file is larger than it may be, which is reported.
     *
     * @param most in bytes
     * @param place of the file in findings
     */
    public Optional<byte[]> read(int most, Location place, Diagnostics diagnostics) throws IOException {
        return isTooLarge(most, place, TOO_LARGE, diagnostics) ? Optional.empty() : Optional.of(read());
    }

    /** Whether the file has more bytes than it may have, which is reported. */
    public boolean isTooLarge(int most, Location place, Message hint, Diagnostics diagnostics) {
        if (size <= most) {
            return false;
        }
        diagnostics.report(Code.FILE_TOO_LARGE, place, Message.of("file-too-large.bytes", size, most), hint);
        return true;
    }

    /** The same as text; another encoding than UTF-8 is reported. */
    public Optional<String> readText(int most, Location place, Diagnostics diagnostics) throws IOException {
        return read(most, place, diagnostics).map(content -> SourceEncoding.decode(place.path(), content, diagnostics));
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
