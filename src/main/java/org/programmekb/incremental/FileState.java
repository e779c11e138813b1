package org.programmekb.incremental;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;

/**
 * Metadata that shows whether a file was replaced or written to, without reading it. Unlike the modification time, the
 * time of the last change of the inode cannot be set back.
 *
 * @param inode the number that identifies the file in its file system
 * @param size in bytes
 * @param modified when the content was last written
 * @param changed when the content or the metadata was last changed
 */
record FileState(long inode, long size, FileTime modified, FileTime changed) {
    /** A missing file, which may have been there a moment ago, or one on a file system without this metadata. */
    private static final FileState UNKNOWN = new FileState(0, 0, FileTime.fromMillis(0), FileTime.from(Instant.MAX));

    private static final String ATTRIBUTES = "unix:ino,size,lastModifiedTime,ctime";

    /** The current state; symbolic links are followed. */
    static FileState of(Path file) {
        try {
            Map<String, Object> found = Files.readAttributes(file, ATTRIBUTES);
            if (found.get("ino") instanceof Number inode
                    && found.get("size") instanceof Number size
                    && found.get("lastModifiedTime") instanceof FileTime modified
                    && found.get("ctime") instanceof FileTime changed) {
                return new FileState(inode.longValue(), size.longValue(), modified, changed);
            }
            return UNKNOWN;
        } catch (UnsupportedOperationException | IOException e) {
            return UNKNOWN;
        }
    }

    /** Whether the last change was before a moment. */
    boolean isOlderThan(Instant moment) {
        return changed.toInstant().isBefore(moment);
    }
}
