package org.programmekb.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * A file that is complete, so that nobody has a reason to write to it any more.
 *
 * @param modified when it was completed, by the clock that dates files
 */
record FinishedFile(Path file, FileTime modified) {
    static FinishedFile of(Path file) throws IOException {
        return new FinishedFile(file, Files.getLastModifiedTime(file));
    }

    /** Whether nobody has written to it nevertheless. */
    boolean isUntouched() {
        try {
            return Files.getLastModifiedTime(file).equals(modified);
        } catch (NoSuchFileException e) {
            // Whoever still reads it reads what has no name any more by which others could reach it.
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
