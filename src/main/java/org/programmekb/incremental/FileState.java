package org.programmekb.incremental;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;

/**
 * What betrays that a file is another one or has been written to, without reading it. Nobody can set back the time of the
 * last change of its entry, as they can that of its content.
 *
 * @param inode which file of its file system it is
 * @param size in bytes
 * @param modified when its content was last written
 * @param changed when anything of it was last changed
 */
record FileState(long inode, long size, FileTime modified, FileTime changed) {
    /** A file that is not there; it may come at any time, and then is another one. */
    static final FileState ABSENT = new FileState(0, 0, FileTime.fromMillis(0), FileTime.fromMillis(0));

    /** A file of a file system that does not say as much; it may have been changed at any time. */
    private static final FileState UNKNOWN = new FileState(0, 0, FileTime.fromMillis(0), FileTime.from(Instant.MAX));

    private static final String ATTRIBUTES = "unix:ino,size,lastModifiedTime,ctime";

    /** What is there now; links are followed. */
    static FileState of(Path file) {
        try {
            Map<String, Object> found = Files.readAttributes(file, ATTRIBUTES);
            if (found.get("ino") instanceof Number inode
                    && found.get("size") instanceof Number size
                    && found.get("lastModifiedTime") instanceof FileTime modified
                    && found.get("ctime") instanceof FileTime changed) {
                return new FileState(inode.longValue(), size.longValue(), modified, changed);
            }
            return ABSENT;
        } catch (UnsupportedOperationException e) {
            return UNKNOWN;
        } catch (IOException e) {
            return ABSENT;
        }
    }

    /** Whether it was last changed before a moment. */
    boolean isOlderThan(Instant moment) {
        return changed.toInstant().isBefore(moment);
    }
}
