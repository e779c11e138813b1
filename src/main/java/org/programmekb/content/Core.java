package org.programmekb.content;

import java.util.List;
import java.util.Optional;
import org.programmekb.config.FirstMentions;
import org.programmekb.source.ContentId;

/**
 * What entries of every type have.
 *
 * @param id what the entry is called in every language
 * @param versions its languages in the order of the configuration; never empty
 * @param date what it is dated
 * @param expires after which it is no longer published
 * @param picture its picture
 * @param relations what it is about
 * @param firstMentions of terms and organisations in its prose
 * @param fingerprint tells entries apart of which the sources say anything different, prose excepted
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
