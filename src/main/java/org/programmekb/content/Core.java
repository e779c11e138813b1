package org.programmekb.content;

import java.util.List;
import java.util.Optional;
import org.programmekb.config.FirstMentions;
import org.programmekb.source.ContentId;

/**
 * The common part of entries of all types.
 *
 * @param id the id of the entry, the same in all languages
 * @param versions its languages in the order of the configuration; never empty
 * @param date the date of the entry
 * @param expires the date after which it is no longer published
 * @param picture its picture
 * @param relations the entries and organisations that it refers to
 * @param firstMentions whether first mentions of terms and organisations in its prose become links
 * @param fingerprint a hash of everything that the sources say about it except prose
 */
public record Core(
        ContentId id,
        List<Version> versions,
        Optional<PartialDate> date,
        Optional<PartialDate> expires,
        Optional<Picture> picture,
        Relations relations,
        FirstMentions firstMentions,
        long fingerprint) {
    public Core {
        versions = List.copyOf(versions);
    }
}
