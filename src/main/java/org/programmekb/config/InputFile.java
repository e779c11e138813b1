package org.programmekb.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Message;

/**
 * Reads the files that a build was told of. Meanwhile they can vanish, or something else can take their place: every
 * failure names the file, and nothing waits for a pipe.
 */
public final class InputFile {
    private InputFile() {}

    /** The bytes of a file. */
    public static byte[] read(Path file) throws IOException {
        require(file);
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw ExplainedException.naming(file, e);
        }
    }

    /**
     * The bytes of a file that is asked for its size before it is read.
     *
     * @param most how many bytes it may have
     * @throws ExplainedException if it has more
     */
    public static byte[] read(Path file, int most) throws IOException {
        long size = Files.size(file);
        if (size > most) {
            throw new ExplainedException(Message.of("file.too-large", file, size, most));
        }
        return read(file);
    }

    /** Opens a file. */
    public static InputStream open(Path file) throws IOException {
        require(file);
        return Files.newInputStream(file);
    }

    /**
     * Throws an exception unless this is a file.
     *
     * @throws ExplainedException if it is a folder, a pipe or a device
     */
    public static void require(Path file) throws IOException {
        if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
            throw new ExplainedException(Message.of("file.no-file", file));
        }
    }

    /** The failure of a file that is no longer what it was when the build first read it. */
    public static ExplainedException changed(Path file) {
        return new ExplainedException(Message.of("file.changed", file));
    }
}
