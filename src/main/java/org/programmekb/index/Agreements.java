package org.programmekb.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.content.Agreement;
import org.programmekb.content.City;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

/** What parties agreed on, as published news report it and cooperations state it; the latest first. */
public record Agreements(SiteIndex index, Language language) {
    /** An agreement and the entry that states it. */
    public record Stated(Agreement agreement, Entry by) {}

    /** All agreements. */
    public List<Stated> all() {
        List<Stated> all = news(Optional.empty());
        all.addAll(own(
                index.all(Cooperation.class, ContentType.COOPERATION, language).all()));
        return sorted(all);
    }

    /**
     * Those to which a city is a party, those of a cooperation between its cities, or those that a news item reports. An
     * agreement to which only bodies are parties belongs to the cities of the news about it.
     */
    public List<Stated> of(Entry entry) {
        if (entry instanceof NewsItem item) {
            return sorted(of(item));
        }
        List<Stated> all = news(Optional.of(entry.id()));
        if (entry instanceof Cooperation cooperation) {
            List<ContentId> members = cooperation.core().relations().cities();
            all.removeIf(stated -> {
                List<ContentId> parties =
                        cities(stated).stream().filter(index::isPublished).toList();
                return parties.size() < 2 || !members.containsAll(parties);
            });
            all.addAll(own(List.of(cooperation)));
        } else if (entry instanceof City) {
            all.addAll(own(index.related(entry, Cooperation.class, ContentType.COOPERATION, language)
                    .all()));
            all.removeIf(stated -> !cities(stated).contains(entry.id()));
        }
        return sorted(all);
    }

    private static List<ContentId> cities(Stated stated) {
        List<ContentId> parties = stated.agreement().cities();
        return parties.isEmpty() ? stated.by().core().relations().cities() : parties;
    }

    private List<Stated> news(Optional<ContentId> owner) {
        List<Stated> all = new ArrayList<>();
        index.list(ListName.agreements(owner), NewsItem.class, language).all().forEach(item -> all.addAll(of(item)));
        return all;
    }

    private static List<Stated> of(NewsItem item) {
        return item.agreements().stream().map(each -> new Stated(each, item)).toList();
    }

    private static List<Stated> own(List<Cooperation> cooperations) {
        return cooperations.stream()
                .flatMap(cooperation -> cooperation.agreements().stream().map(each -> new Stated(each, cooperation)))
                .toList();
    }

    private static List<Stated> sorted(List<Stated> all) {
        return all.stream()
                .sorted(Comparator.comparing(
                        (Stated stated) -> stated.agreement().date().firstDay(), Comparator.reverseOrder()))
                .toList();
    }
}
