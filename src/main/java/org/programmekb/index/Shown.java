package org.programmekb.index;

import org.programmekb.config.Language;
import org.programmekb.content.Version;

/**
 * What readers of a language see of an entry.
 *
 * @param version theirs, or the original where theirs is missing
 * @param reader the language of the page
 */
public record Shown(Version version, Language reader) {
    /** Whether the original stands in for a missing translation. */
    public boolean isFallback() {
        return !version.language().equals(reader);
    }
}
