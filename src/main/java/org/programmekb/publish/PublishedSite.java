package org.programmekb.publish;

import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedSet;

/**
 * The result of a publication: the site that is now current.
 *
 * @param output the folder that readers of the site open
 * @param identity the name of this version of the site; every version published here has a different one
 * @param written number of files that are new or differ from the site before
 * @param unchanged number of files with the same bytes as before
 * @param removed number of files of the site before that were deleted
 * @param changed paths of the files that are new, different or deleted, relative to the site's root, with slashes
 */
public record PublishedSite(
        Path output, String identity, int written, int unchanged, int removed, SortedSet<String> changed) {
    public PublishedSite {
        changed = Collections.unmodifiableSortedSet(changed);
    }

    /** Number of files. */
    public int files() {
        return written + unchanged;
    }

    /** Whether nothing was written or removed. */
    public boolean isUntouched() {
        return written == 0 && removed == 0;
    }
}
