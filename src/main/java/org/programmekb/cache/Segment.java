package org.programmekb.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;

/**
 * An immutable file of cache entries. It contains the entries, an index sorted by key, and a footer with offset, length
 * and checksum of the index. Only the index is in memory.
 */
public final class Segment implements ByteSource {
    /** The last bytes of every file of this format; a new format needs a new number. */
    static final long MAGIC = 0x6B62_7061_7273_6501L;
    /** Bytes of an index entry: key, offset, length, day of last use. */
    static final int INDEX_BYTES = 32;
    /** Bytes of the footer: offset of the index, number of entries, checksum, magic number. */
    static final int FOOT_BYTES = 32;

    private final Path file;
    private final StoredBytes content;
    private final long size;
    private final ByteBuffer index;
    private final int count;
    private final BitSet used = new BitSet();

    private Segment(Path file, StoredBytes content, long size, byte[] index) {
        this.file = file;
        this.content = content;
        this.size = size;
        this.index = ByteBuffer.wrap(index).order(ByteOrder.LITTLE_ENDIAN);
        this.count = index.length / INDEX_BYTES;
    }

    /**
     * A cache entry.
     *
     * @param day the day of the last build that used it, counted from 1970-01-01
     */
    public record Entry(Hash key, long offset, int length, int day) {}

    /** Opens a file; empty if it is damaged, missing or in another format. */
    static Optional<Segment> open(Path file) {
        try {
            StoredBytes content = StoredBytes.open(file);
            Optional<byte[]> index = index(content, Files.size(file));
            if (index.isEmpty()) {
                content.close();
                return Optional.empty();
            }
            return Optional.of(new Segment(file, content.finished(file), Files.size(file), index.get()));
        } catch (IOException | UncheckedIOException | IndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether a file can be opened. */
    static boolean isSound(Path file) {
        try (StoredBytes content = StoredBytes.open(file)) {
            return index(content, Files.size(file)).isPresent();
        } catch (IOException | UncheckedIOException | IndexOutOfBoundsException unreadable) {
            return false;
        }
    }

    private static Optional<byte[]> index(StoredBytes content, long size) {
        if (size < FOOT_BYTES) {
            return Optional.empty();
        }
        long end = size - FOOT_BYTES;
        ByteBuffer foot = ByteBuffer.wrap(content.read(end, FOOT_BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        long start = foot.getLong(0);
        long count = foot.getLong(8);
        boolean whole = foot.getLong(24) == MAGIC
                && start >= 0
                && count >= 0
                && count <= Math.min(end, Integer.MAX_VALUE) / INDEX_BYTES
                && start + count * INDEX_BYTES == end;
        if (!whole) {
            return Optional.empty();
        }
        byte[] entries = content.read(start, (int) (end - start));
        return Hash.of(entries).low() == foot.getLong(16) ? Optional.of(entries) : Optional.empty();
    }

    Path file() {
        return file;
    }

    public int count() {
        return count;
    }

    long size() {
        return size;
    }

    /** Finds the entry with this key and marks it as used. */
    public Optional<Entry> find(Hash key) {
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
        int at = number * INDEX_BYTES;
        return new Entry(key(number), index.getLong(at + 16), index.getInt(at + 24), index.getInt(at + 28));
    }

    private Hash key(int number) {
        int at = number * INDEX_BYTES;
        return new Hash(index.getLong(at), index.getLong(at + 8));
    }

    @Override
    public boolean isUntouched() {
        return content.isUntouched();
    }

    @Override
    public byte[] read(long offset, int length) {
        return content.read(offset, length);
    }
}
