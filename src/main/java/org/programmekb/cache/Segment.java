package org.programmekb.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An immutable file of cache entries. It contains the entries, an index of their keys, and a footer with offset, length
 * and checksum of the index. Only the index is in memory.
 */
public final class Segment {
    /** The last bytes of every file of this format; a new format needs a new number. */
    static final long MAGIC = 0x6B62_7061_7273_6502L;

    /** Bytes of an index entry: key, offset, length, day of last use. */
    private static final int INDEX_BYTES = 32;

    /** Bytes of the footer: offset of the index, number of entries, checksum, magic number. */
    private static final int FOOT_BYTES = 32;

    private final Path file;
    private final StoredBytes content;
    private final long size;
    private final Map<Hash, Entry> entries = new LinkedHashMap<>();
    private final Set<Hash> used = ConcurrentHashMap.newKeySet();

    private Segment(Path file, StoredBytes content, long size, byte[] index) {
        this.file = file;
        this.content = content;
        this.size = size;
        ByteBuffer in = ByteBuffer.wrap(index).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
            Entry entry = new Entry(new Hash(in.getLong(), in.getLong()), in.getLong(), in.getInt(), in.getInt());
            entries.put(entry.key(), entry);
        }
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

    public StoredBytes content() {
        return content;
    }

    long size() {
        return size;
    }

    public Collection<Entry> entries() {
        return entries.values();
    }

    /** Finds the entry with this key and marks it as used. */
    public Optional<Entry> find(Hash key) {
        Optional<Entry> found = Optional.ofNullable(entries.get(key));
        found.ifPresent(entry -> used.add(key));
        return found;
    }

    boolean isUsed(Entry entry) {
        return used.contains(entry.key());
    }
}
