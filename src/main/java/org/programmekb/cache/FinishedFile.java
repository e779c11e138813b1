package org.programmekb.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * A complete file that no process should write to any more.
 *
 * @param modified its modification time when it was completed
 */
record FinishedFile(Path file, FileTime modified) {
    static FinishedFile of(Path file) throws IOException {
        return new FinishedFile(file, Files.getLastModifiedTime(file));
    }

    /** Whether the modification time is still the same. */
    boolean isUntouched() {
        try {
            return Files.getLastModifiedTime(file).equals(modified);
        } catch (NoSuchFileException e) {
            // The name is gone, so nobody else can open the file; open channels still read the old content.
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
