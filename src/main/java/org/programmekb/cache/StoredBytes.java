package org.programmekb.cache;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file whose parts are read on demand, even after it was renamed or deleted. It is not memory-mapped, because mapped
 * pages that were read would count as memory of the process. Closing is optional: the garbage collector closes the file
 * when no text refers to it any more.
 */
public final class StoredBytes implements ByteSource, Closeable {
    private final FileChannel channel;
    private volatile @Nullable FinishedFile finished;

    private StoredBytes(FileChannel channel) {
        this.channel = channel;
    }

    public static StoredBytes open(Path file) throws IOException {
        return new StoredBytes(FileChannel.open(file, StandardOpenOption.READ));
    }

    /** Records the name and time of the complete file, so that later writes can be detected. */
    StoredBytes finished(Path file) throws IOException {
        finished = FinishedFile.of(file);
        return this;
    }

    @Override
    public boolean isUntouched() {
        FinishedFile file = finished;
        return file == null || file.isUntouched();
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
