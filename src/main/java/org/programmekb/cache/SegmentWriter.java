package org.programmekb.cache;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a segment: entries are appended to a draft file until it is sealed. The last entries are buffered in memory; a
 * segment that fits into the buffer becomes a file only if it is kept. Added entries can be read at any time.
 */
public final class SegmentWriter implements ByteSource {
    private static final int PENDING_BYTES = 1 << 20;
    /** The limit keeps merging fast, because merging copies whole entries. */
    private static final long MOST_BYTES = 1L << 30;

    private final Path folder;
    private List<Segment.Entry> entries = new ArrayList<>();
    private byte[] pending = new byte[PENDING_BYTES];
    private int pendingBytes;
    private long written;
    private @Nullable RandomAccessFile file;
    private @Nullable Path draft;
    private volatile @Nullable ByteSource sealed;

    /** Writes into a folder, which is created when it is needed. */
    public SegmentWriter(Path folder) {
        this.folder = folder;
    }

    public synchronized boolean isFull() {
        return written + pendingBytes > MOST_BYTES;
    }

    /** Adds an entry and returns its offset. */
    public synchronized long add(Hash key, byte[] content, int day) throws IOException {
        if (sealed != null) {
            throw new IllegalStateException("the segment is sealed");
        }
        if (pendingBytes + content.length > pending.length) {
            flush();
        }
        long offset = written + pendingBytes;
        if (content.length > pending.length) {
            pending = Arrays.copyOf(pending, content.length);
        }
        System.arraycopy(content, 0, pending, pendingBytes, content.length);
        pendingBytes += content.length;
        entries.add(new Segment.Entry(key, offset, content.length, day));
        return offset;
    }

    private RandomAccessFile flush() throws IOException {
        RandomAccessFile open = file;
        if (open == null) {
            Files.createDirectories(folder);
            draft = Files.createTempFile(folder, "draft-", ".tmp");
            open = new RandomAccessFile(draft.toFile(), "rw");
            file = open;
        }
        open.seek(written);
        open.write(pending, 0, pendingBytes);
        written += pendingBytes;
        pendingBytes = 0;
        return open;
    }

    /** Completes the file and renames it; entries added before stay readable. */
    public synchronized void sealAs(String name) throws IOException {
        List<Segment.Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(Segment.Entry::key));
        Packed index = new Packed();
        for (Segment.Entry entry : sorted) {
            index.wide(entry.key().high());
            index.wide(entry.key().low());
            index.wide(entry.offset());
            index.wide((long) entry.day() << 32 | entry.length());
        }
        byte[] content = index.toBytes();
        long offset = written + pendingBytes;
        Packed foot = new Packed();
        foot.bytes(content);
        foot.wide(offset);
        foot.wide(sorted.size());
        foot.wide(Hash.of(content).low());
        foot.wide(Segment.MAGIC);
        flush();
        byte[] end = foot.toBytes();
        RandomAccessFile open = seal();
        open.seek(offset);
        open.write(end);
        open.close();
        Path complete = draft;
        if (complete != null) {
            Path named = folder.resolve(name);
            AtomicMove.move(complete, named);
            draft = null;
            sealed = StoredBytes.open(named).finished(named);
        }
    }

    /** Completes the segment without leaving a file. Added entries stay readable while something refers to them. */
    public synchronized void sealNameless() throws IOException {
        if (file == null) {
            byte[] all = Arrays.copyOf(pending, pendingBytes);
            sealed = (offset, length) -> Arrays.copyOfRange(all, (int) offset, (int) offset + length);
            forget();
            return;
        }
        seal().close();
        discard();
    }

    private RandomAccessFile seal() throws IOException {
        RandomAccessFile open = flush();
        sealed = StoredBytes.open(Objects.requireNonNull(draft));
        forget();
        return open;
    }

    /** Frees the buffers, because readers may keep this object for a long time. */
    private void forget() {
        pending = new byte[0];
        entries = List.of();
    }

    /** Removes the draft of a segment that could not be completed. */
    public synchronized void discard() {
        Optional.ofNullable(draft).ifPresent(path -> {
            try {
                Files.deleteIfExists(path);
            } catch (IOException inUse) {
                path.toFile().deleteOnExit();
            }
        });
        draft = null;
    }

    @Override
    public boolean isUntouched() {
        ByteSource all = sealed;
        return all == null || all.isUntouched();
    }

    @Override
    public byte[] read(long offset, int length) {
        ByteSource all = sealed;
        return all == null ? readUnsealed(offset, length) : all.read(offset, length);
    }

    private synchronized byte[] readUnsealed(long offset, int length) {
        if (sealed != null) {
            return read(offset, length);
        }
        RandomAccessFile open = file;
        if (open == null || offset >= written) {
            int from = (int) (offset - written);
            return Arrays.copyOfRange(pending, from, from + length);
        }
        try {
            byte[] content = new byte[length];
            open.seek(offset);
            open.readFully(content);
            return content;
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
