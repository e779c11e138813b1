package org.programmekb.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.programmekb.config.Language;
import org.programmekb.content.Entry;
import org.programmekb.source.ContentId;
import org.programmekb.translation.Translation;
import org.programmekb.translation.TranslationState;
import org.programmekb.translation.Translations;
import org.programmekb.type.ContentType;

/**
 * Coverage of a language: how much of the site exists in it. Pages without a city or cluster count only for their type.
 *
 * @param language the language
 * @param byType shares for the types that have entries
 * @param byCity shares for each city: its own page and all entries about it
 * @param byCluster the same for each cluster
 * @param missing entries that do not exist in this language
 * @param outdated entries whose originals have changed since they were translated
 */
public record Coverage(
        Language language,
        Map<ContentType, Share> byType,
        Map<ContentId, Share> byCity,
        Map<ContentId, Share> byCluster,
        List<ContentId> missing,
        List<ContentId> outdated) {
    public Coverage {
        byType = Collections.unmodifiableMap(new LinkedHashMap<>(byType));
        byCity = Collections.unmodifiableMap(new LinkedHashMap<>(byCity));
        byCluster = Collections.unmodifiableMap(new LinkedHashMap<>(byCluster));
        missing = List.copyOf(missing);
        outdated = List.copyOf(outdated);
    }

    /**
     * The share of a part of the site.
     *
     * @param all number of entries
     * @param available number of those that exist in the language
     * @param outdated number of available ones that are older than their originals
     */
    public record Share(int all, int available, int outdated) {
        private static final Share NONE = new Share(0, 0, 0);

        private Share plus(Share other) {
            return new Share(all + other.all, available + other.available, outdated + other.outdated);
        }
    }

    /** The share for the whole site. */
    public Share total() {
        return byType.values().stream().reduce(Share.NONE, Share::plus);
    }

    /** Counts the published entries. */
    public static Coverage of(Language language, SiteIndex index, Translations translations) {
        Map<ContentId, Share> shares = new LinkedHashMap<>();
        Map<ContentType, Share> byType = new LinkedHashMap<>();
        List<ContentId> missing = new ArrayList<>();
        List<ContentId> outdated = new ArrayList<>();
        for (ContentType type : index.config().types().all()) {
            for (Entry entry : all(type, index, language)) {
                Share share = share(entry.id(), language, index, translations);
                shares.put(entry.id(), share);
                byType.merge(type, share, Share::plus);
                if (share.available() == 0) {
                    missing.add(entry.id());
                } else if (share.outdated() > 0) {
                    outdated.add(entry.id());
                }
            }
        }
        return new Coverage(
                language,
                byType,
                byOwner(ContentType.CITY, shares, index, language),
                byOwner(ContentType.CLUSTER, shares, index, language),
                missing,
                outdated);
    }

    private static List<Entry> all(ContentType type, SiteIndex index, Language language) {
        return index.list(ListName.all(type), Entry.class, language).untraced();
    }

    private static Share share(ContentId id, Language language, SiteIndex index, Translations translations) {
        if (!index.isPublished(id, language)) {
            return new Share(1, 0, 0);
        }
        Optional<Translation> newer = translations
                .find(id, language)
                .filter(translation -> translation.state() == TranslationState.OUTDATED
                        && index.isPublished(id, translation.source().language()));
        return new Share(1, 1, newer.isPresent() ? 1 : 0);
    }

    private static Map<ContentId, Share> byOwner(
            ContentType type, Map<ContentId, Share> shares, SiteIndex index, Language language) {
        Map<ContentId, Share> result = new LinkedHashMap<>();
        for (Entry owner : all(type, index, language)) {
            Share sum = Share.NONE;
            Set<ContentId> concerned = new LinkedHashSet<>();
            concerned.add(owner.id());
            for (ContentType other : List.of(ContentType.NEWS, ContentType.LAP, ContentType.PROJECT)) {
                index.list(ListName.related(owner.id(), other), Entry.class, language)
                        .untraced()
                        .forEach(entry -> concerned.add(entry.id()));
            }
            for (ContentId id : concerned) {
                sum = sum.plus(shares.getOrDefault(id, Share.NONE));
            }
            result.put(owner.id(), sum);
        }
        return result;
    }
}
