package org.programmekb.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** A generation in the making. */
sealed interface NewGeneration permits RelinkedGeneration, ReusedGeneration {
    /** Takes a file that is new or has other bytes than before; called from many threads, never twice for a path. */
    void write(String path, FileContent content) throws IOException;

    /** Forgets a file that was written. */
    void erase(String path) throws IOException;

    /** Where a file is that was written. */
    Path written(String path);

    /**
     * Adds the files that are as before and takes away what is not to be there.
     *
     * @param written the paths of all files that were written
     * @param unchanged the paths of all others
     * @return which of the latter had to be copied, because they could not be linked
     */
    Set<String> complete(Set<String> written, Set<String> unchanged) throws IOException;
}
