package org.programmekb.index;

import org.programmekb.config.Language;
import org.programmekb.content.Version;

/**
 * The version of an entry that readers of a language see.
 *
 * @param version the version in their language, or the original if that is missing
 * @param reader the language of the page
 */
public record Shown(Version version, Language reader) {
    /** Whether the original is shown instead of a missing translation. */
    public boolean isFallback() {
        return !version.language().equals(reader);
    }
}
