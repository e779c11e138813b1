package org.programmekb.content;

import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.config.FirstMentions;
import org.programmekb.config.SiteConfig;
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
 * @param phases the phases of the programme in which it has a part, as far as it states them
 * @param sources where its facts can be read
 * @param attachments files to download
 * @param firstMentions whether first mentions of terms and organisations in its prose become links
 * @param page whether it has a page of its own; empty if that follows from what is known of it
 * @param more the values of the fields that the project describes, by name
 * @param fingerprint a hash of everything that the sources say about it except prose
 */
public record Core(
        ContentId id,
        List<Version> versions,
        Optional<PartialDate> date,
        Optional<PartialDate> expires,
        Optional<Picture> picture,
        Relations relations,
        List<Participation> phases,
        List<Citation> sources,
        List<Attachment> attachments,
        FirstMentions firstMentions,
        Optional<Boolean> page,
        Map<String, Object> more,
        long fingerprint) {
    public Core {
        versions = List.copyOf(versions);
        phases = List.copyOf(phases);
        sources = List.copyOf(sources);
        attachments = List.copyOf(attachments);
        more = Collections.unmodifiableMap(more);
    }

    /** A copy with what follows from other entries. */
    public Core with(Relations all, List<Citation> citations, long hash) {
        return new Core(
                id,
                versions,
                date,
                expires,
                picture,
                all,
                phases,
                citations,
                attachments,
                firstMentions,
                page,
                more,
                hash);
    }

    /**
     * The reason why one of the versions is not public: {@code draft}, {@code scheduled} or {@code expired}; empty if
     * it is public.
     */
    public Optional<String> hiddenBecause(Version version, SiteConfig config) {
        ZoneId zone = config.timeZone();
        if (version.status() == Version.Status.DRAFT) {
            return Optional.of("draft");
        }
        if (version.publishOn()
                .filter(day -> day.start(zone).isAfter(config.now()))
                .isPresent()) {
            return Optional.of("scheduled");
        }
        return expires().filter(day -> !day.end(zone).isAfter(config.now())).map(day -> "expired");
    }
}
