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
 * A file of which parts are read whenever they are needed, also after it has got another name or none. It is not mapped
 * into memory, where all that was ever read of it would count as the program's. It need not be closed: texts live as long
 * as anybody holds them, and after that the collector closes it.
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

    /** Notes that the file is complete and has this name, so that it shows if anybody writes to it. */
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
     * @throws IndexOutOfBoundsException if the file ends before
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
