package org.programmekb.incremental;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.programmekb.cache.ByteDecoder;
import org.programmekb.cache.ByteEncoder;

/**
 * Metadata that shows whether a file was replaced or written to, without reading it. Unlike the modification time, the
 * time of the last change of the inode cannot be set back.
 *
 * @param inode the number that identifies the file in its file system
 * @param size in bytes
 * @param modified when the content was last written, in nanoseconds since 1970
 * @param changed when the content or the metadata was last changed, in nanoseconds since 1970
 */
record FileState(long inode, long size, long modified, long changed) {
    /** A missing file, which may have been there a moment ago, or one on a file system without this metadata. */
    private static final FileState UNKNOWN = new FileState(0, 0, 0, Long.MAX_VALUE);

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private static final String ATTRIBUTES = "unix:ino,size,lastModifiedTime,ctime";

    /** The current state; symbolic links are followed. */
    static FileState of(Path file) {
        try {
            Map<String, Object> found = Files.readAttributes(file, ATTRIBUTES);
            if (found.get("ino") instanceof Number inode
                    && found.get("size") instanceof Number size
                    && found.get("lastModifiedTime") instanceof FileTime modified
                    && found.get("ctime") instanceof FileTime changed) {
                return new FileState(inode.longValue(), size.longValue(), nanos(modified), nanos(changed));
            }
            return UNKNOWN;
        } catch (UnsupportedOperationException | IOException e) {
            return UNKNOWN;
        }
    }

    private static long nanos(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }

    /** Whether the last change was before a moment, so that a change after it has another time. */
    boolean isOlderThan(Instant moment) {
        // Some file systems count in steps of up to two seconds.
        long step = changed % SECOND == 0 ? 2 * SECOND : 0;
        return changed < nanos(FileTime.from(moment)) - step;
    }

    void pack(ByteEncoder out) {
        out.wide(inode);
        out.wide(size);
        out.wide(modified);
        out.wide(changed);
    }

    /** Reads what {@link #pack} wrote. */
    static FileState unpack(ByteDecoder in) {
        return new FileState(in.wide(), in.wide(), in.wide(), in.wide());
    }
}
