package org.programmekb.connection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.programmekb.config.Language;
import org.programmekb.content.Agreement;
import org.programmekb.content.City;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.content.Organisation;
import org.programmekb.content.Party;
import org.programmekb.index.SiteIndex;
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
     * Those to which a city is a party; those between cities of a cooperation, and those that it or the news about its projects
     * state; or those that a news item reports. A body at home in a city stands for it.
     */
    public List<Stated> of(Entry entry) {
        if (entry instanceof NewsItem item) {
            return sorted(of(item));
        }
        List<Stated> all = news(Optional.of(entry.id()));
        if (entry instanceof Cooperation cooperation) {
            List<ContentId> members = cooperation.core().relations().cities();
            List<ContentId> projects = cooperation.core().relations().projects();
            all.removeIf(stated -> !isBetween(stated, members)
                    && !(stated.by() instanceof NewsItem item && isAbout(item, cooperation.id(), projects)));
            all.addAll(own(List.of(cooperation)));
        } else if (entry instanceof City) {
            all.addAll(own(index.related(entry, Cooperation.class, ContentType.COOPERATION, language)
                    .all()));
            all.removeIf(stated -> !cities(stated.agreement()).contains(entry.id()));
        }
        return sorted(all);
    }

    private static boolean isAbout(NewsItem item, ContentId cooperation, List<ContentId> projects) {
        return item.cooperations().contains(cooperation)
                || item.core().relations().projects().stream().anyMatch(projects::contains);
    }

    /** Whether at least two of these cities are parties, and no others. */
    private boolean isBetween(Stated stated, List<ContentId> members) {
        Set<ContentId> parties = cities(stated.agreement());
        parties.removeIf(city -> !index.isPublished(city));
        return parties.size() > 1 && members.containsAll(parties);
    }

    /** The cities that are parties to an agreement, and those in which a party is at home. */
    public Set<ContentId> cities(Agreement agreement) {
        return cities(agreement, body -> true);
    }

    /** The same without universities, firms and other bodies that do not act for their city. */
    Set<ContentId> governments(Agreement agreement) {
        return cities(agreement, body -> body.kind().equals(Optional.of(Organisation.Kind.GOVERNMENT)));
    }

    private Set<ContentId> cities(Agreement agreement, Predicate<Organisation> isCounted) {
        Set<ContentId> cities = new LinkedHashSet<>(agreement.cities());
        agreement.parties().forEach(party -> {
            if (party instanceof Party.OfOrganisation body) {
                index.organisation(body.organisation())
                        .filter(isCounted)
                        .flatMap(Organisation::city)
                        .ifPresent(cities::add);
            }
        });
        return cities;
    }

    private List<Stated> news(Optional<ContentId> owner) {
        List<Stated> all = new ArrayList<>();
        index.agreements(owner, language).all().forEach(item -> all.addAll(of(item)));
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
