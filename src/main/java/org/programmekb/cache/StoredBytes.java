package org.programmekb.cache;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * A file whose parts are read on demand, even after it was renamed or deleted. It is not memory-mapped, because mapped
 * pages that were read would count as memory of the process. Closing is optional: the garbage collector closes the file
 * when no text refers to it any more.
 */
public final class StoredBytes implements ByteSource, Closeable {
    private final FileChannel channel;
    private volatile @Nullable Finished finished;

    /** The name of a complete file, to which no process should write any more, and when it was completed. */
    private record Finished(Path file, FileTime modified) {}

    private StoredBytes(FileChannel channel) {
        this.channel = channel;
    }

    public static StoredBytes open(Path file) throws IOException {
        return new StoredBytes(FileChannel.open(file, StandardOpenOption.READ));
    }

    /** Opens a file that will be written. */
    static StoredBytes create(Path file) throws IOException {
        return new StoredBytes(FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    /** Records the name and time of the complete file, so that later writes can be detected. */
    StoredBytes finished(Path file) throws IOException {
        finished = new Finished(file, Files.getLastModifiedTime(file));
        return this;
    }

    @Override
    public boolean isUntouched() {
        Finished known = finished;
        try {
            return known == null || Files.getLastModifiedTime(known.file()).equals(known.modified());
        } catch (NoSuchFileException e) {
            // The name is gone, so nobody else can open the file; open channels still read the old content.
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    void write(long offset, byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            channel.write(rest, offset + rest.position());
        }
    }

    /**
     * Reads bytes.
     *
     * @throws IndexOutOfBoundsException if the file is too short
     */
    @Override
    public byte[] read(long offset, int length) {
        byte[] content = new byte[length];
        ByteBuffer rest = ByteBuffer.wrap(content);
        try {
            while (rest.hasRemaining()) {
                if (channel.read(rest, offset + rest.position()) < 0) {
                    throw new IndexOutOfBoundsException(offset + rest.position());
                }
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return content;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
