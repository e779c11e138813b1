package org.programmekb.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Writes a segment: entries are appended to a draft file until it is sealed. Added entries can be read at any time. */
public final class SegmentWriter {
    /** The limit keeps merging fast, because merging copies whole entries. */
    private static final long MOST_BYTES = 1L << 30;

    private final Path folder;
    private final Path draft;
    private final StoredBytes content;
    private final List<Segment.Entry> entries = new ArrayList<>();
    private long size;

    /** Creates a draft in a folder, which is created if necessary. */
    public SegmentWriter(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        this.folder = folder;
        this.draft = Files.createTempFile(folder, "draft-", ".tmp");
        this.content = StoredBytes.create(draft);
    }

    /** The entries; they stay readable when the segment is complete and even when it has no file any more. */
    public StoredBytes content() {
        return content;
    }

    public synchronized boolean isFull() {
        return size > MOST_BYTES;
    }

    /** Adds an entry and returns its offset. */
    public synchronized long add(Hash key, byte[] bytes, int day) throws IOException {
        long offset = size;
        content.write(offset, bytes);
        entries.add(new Segment.Entry(key, offset, bytes.length, day));
        size += bytes.length;
        return offset;
    }

    /** Completes the file and renames it. */
    public synchronized void sealAs(String name) throws IOException {
        ByteEncoder end = new ByteEncoder();
        for (Segment.Entry entry : entries) {
            end.wide(entry.key().high());
            end.wide(entry.key().low());
            end.wide(entry.offset());
            end.wide((long) entry.day() << 32 | entry.length());
        }
        long checksum = Hash.of(end.toBytes()).low();
        end.wide(size);
        end.wide(entries.size());
        end.wide(checksum);
        end.wide(Segment.MAGIC);
        content.write(size, end.toBytes());
        Path named = folder.resolve(name);
        Files.move(draft, named, StandardCopyOption.ATOMIC_MOVE);
        content.finished(named);
    }

    /** Removes the draft, if it was not completed. */
    public synchronized void discard() {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException inUse) {
            draft.toFile().deleteOnExit();
        }
    }
}
