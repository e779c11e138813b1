package org.programmekb.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;

/**
 * A file of the project.
 *
 * @param path the path relative to the project, with {@code /} as separator
 * @param file the path on disk, with all symbolic links resolved
 * @param size the size in bytes
 */
public record SourceFile(String path, Path file, long size) {
    /** What to do about a file that is too large and no document. */
    public static final String TOO_LARGE = "make the file smaller; the limit protects the build";

    /** Reads the content from disk at each call. */
    public byte[] read() throws IOException {
        return Files.readAllBytes(file);
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
    public boolean isTooLarge(int most, Location place, String hint, Diagnostics diagnostics) {
        if (size <= most) {
            return false;
        }
        diagnostics.report(Code.FILE_TOO_LARGE, place, "the file has " + size + " bytes; the limit is " + most, hint);
        return true;
    }

    /** The same as text; the first byte that is not UTF-8 is reported, and such bytes are replaced. */
    public Optional<String> readText(int most, Location place, Diagnostics diagnostics) throws IOException {
        Optional<byte[]> bytes = read(most, place, diagnostics);
        bytes.ifPresent(content -> reportEncoding(content, place.path(), diagnostics));
        return bytes.map(content -> new String(content, StandardCharsets.UTF_8));
    }

    private static void reportEncoding(byte[] content, String path, Diagnostics diagnostics) {
        ByteBuffer rest = ByteBuffer.wrap(content);
        CharBuffer sound = CharBuffer.allocate(content.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(rest, sound, true).isError()) {
            diagnostics.report(
                    Code.ENCODING_INVALID,
                    Location.at(path, sound.flip(), sound.length()),
                    String.format(Locale.ROOT, "byte 0x%02X is not UTF-8", content[rest.position()]));
        }
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
