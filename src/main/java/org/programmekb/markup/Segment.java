package org.programmekb.markup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;

/**
 * A file of cache entries, which is never changed once it has its name: entries, their index in the order of their keys,
 * and a foot with the place, the length and a checksum of the index.
 */
final class Segment implements BodyText.Store {
    /** Ends every file of this format; another format gets another number. */
    static final long MAGIC = 0x6B62_7061_7273_6501L;
    /** Bytes of an index entry: key, offset, length, day of last use. */
    static final int INDEX_BYTES = 32;
    /** Bytes of the foot: offset of the index, number of entries, checksum, magic number. */
    static final int FOOT_BYTES = 32;

    private final Path file;
    private final ByteBuffer bytes;
    private final int index;
    private final int count;
    private final BitSet used = new BitSet();

    private Segment(Path file, ByteBuffer bytes, int index, int count) {
        this.file = file;
        this.bytes = bytes;
        this.index = index;
        this.count = count;
    }

    /**
     * An entry.
     *
     * @param day on which a build used it, counted from 1970
     */
    record Entry(Hash key, long offset, int length, int day) {}

    /** Opens a file; empty if it is damaged, of another format or gone. */
    static Optional<Segment> open(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            if (size < FOOT_BYTES || size > Integer.MAX_VALUE) {
                return Optional.empty();
            }
            ByteBuffer bytes =
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, size).order(ByteOrder.LITTLE_ENDIAN);
            int foot = (int) size - FOOT_BYTES;
            long index = bytes.getLong(foot);
            long count = bytes.getLong(foot + 8);
            boolean whole = bytes.getLong(foot + 24) == MAGIC
                    && index >= 0
                    && count >= 0
                    && count <= foot / INDEX_BYTES
                    && index + count * INDEX_BYTES == foot;
            if (!whole) {
                return Optional.empty();
            }
            byte[] entries = new byte[foot - (int) index];
            bytes.get((int) index, entries);
            boolean sound = Hash.of(entries).low() == bytes.getLong(foot + 16);
            return sound ? Optional.of(new Segment(file, bytes, (int) index, (int) count)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    Path file() {
        return file;
    }

    int count() {
        return count;
    }

    long size() {
        return bytes.limit();
    }

    /** The entry with this key, which from now on counts as used. */
    Optional<Entry> find(Hash key) {
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = key(middle).compareTo(key);
            if (order == 0) {
                use(middle);
                return Optional.of(entry(middle));
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    private synchronized void use(int number) {
        used.set(number);
    }

    synchronized boolean isUsed(int number) {
        return used.get(number);
    }

    Entry entry(int number) {
        int at = index + number * INDEX_BYTES;
        return new Entry(key(number), bytes.getLong(at + 16), bytes.getInt(at + 24), bytes.getInt(at + 28));
    }

    private Hash key(int number) {
        int at = index + number * INDEX_BYTES;
        return new Hash(bytes.getLong(at), bytes.getLong(at + 8));
    }

    @Override
    public byte[] read(long offset, int length) {
        byte[] content = new byte[length];
        bytes.get((int) offset, content);
        return content;
    }
}
