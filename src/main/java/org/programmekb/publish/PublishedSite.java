package org.programmekb.publish;

import java.nio.file.Path;

/**
 * The site that is current after a build.
 *
 * @param output the folder that readers of the site open
 * @param identity what the site is called: another name for each site that was ever published here
 * @param files number of its files
 * @param written how many of them differ from the site before, or are new
 * @param unchanged how many have the bytes that they had before
 * @param removed how many files of the site before are gone
 * @param changed which files differ from the site before, are new or are gone
 */
public record PublishedSite(
        Path output, String identity, int files, int written, int unchanged, int removed, ChangedFiles changed) {
    /** Whether the output was left as it was. */
    public boolean isUntouched() {
        return written == 0 && removed == 0;
    }
}
