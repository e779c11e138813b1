package org.programmekb.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** A generation that is being built. */
sealed interface NewGeneration permits RelinkedGeneration, ReusedGeneration {
    /** Adds a file that is new or has changed; called from many threads, but only once for each path. */
    void write(String path, FileContent content) throws IOException;

    /** Removes a file that was written. */
    void erase(String path) throws IOException;

    /** The path of a file that was written. */
    Path written(String path);

    /**
     * Adds the unchanged files and deletes those that no longer belong to the site.
     *
     * @param written the paths of all files that were written
     * @param unchanged the paths of the others; those at which a spare generation is known to have the same file may be
     *     left out
     * @param removed the paths of the files that the site before has and this one has not
     * @return the unchanged paths that had to be copied because they could not be linked
     */
    Set<String> complete(Set<String> written, Set<String> unchanged, Set<String> removed) throws IOException;
}
