package org.programmekb.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.Entry;
import org.programmekb.content.Event;
import org.programmekb.content.NewsItem;
import org.programmekb.content.Programme;
import org.programmekb.content.Version;
import org.programmekb.markup.Document;
import org.programmekb.source.ContentId;

/** Decides which versions of which entries are published today. */
final class Publication {
    private final Map<ContentId, Entry> entries = new LinkedHashMap<>();
    private final Map<ContentId, List<Version>> versions = new LinkedHashMap<>();
    final Hidden hidden;

    Publication(Programme programme, SiteConfig config) {
        hidden = Hidden.of(programme, config);
        programme.entries().forEach(entry -> add(entry, config));
    }

    private Publication(Publication other, Collection<Document> documents) {
        entries.putAll(other.entries);
        versions.putAll(other.versions);
        hidden = other.hidden;
        for (Document document : documents) {
            versions.computeIfPresent(
                    document.id(),
                    (id, before) -> before.stream()
                            .map(version ->
                                    version.language().equals(document.language()) ? version.with(document) : version)
                            .toList());
        }
    }

    /** A copy with changed prose in some documents. */
    Publication with(Collection<Document> documents) {
        return new Publication(this, documents);
    }

    /** A copy in which these entries have no prose, because no page shows it. */
    Publication withoutProse(Set<ContentId> rows) {
        Publication copy = new Publication(this, List.of());
        rows.forEach(row -> copy.versions.computeIfPresent(
                row,
                (id, before) -> before.stream()
                        .map(version -> version.with(version.document().withoutBody()))
                        .toList()));
        return copy;
    }

    private void add(Entry entry, SiteConfig config) {
        List<Version> published = new ArrayList<>();
        for (Version version : entry.core().versions()) {
            if (config.drafts() || entry.core().hiddenBecause(version, config).isEmpty()) {
                published.add(version);
            }
        }
        if (!published.isEmpty()) {
            entries.put(entry.id(), entry);
            versions.put(entry.id(), List.copyOf(published));
        }
    }

    /**
     * The next time at which something is published or expires, a planned stage is reached or an event is over; empty if
     * there is none.
     */
    static Optional<Instant> nextChange(Programme programme, SiteConfig config) {
        Stream<Instant> published = programme
                .entries()
                .flatMap(entry -> Stream.of(
                                entry.core().expires().map(date -> date.end(config.timeZone())).stream(),
                                entry.core().versions().stream()
                                        .flatMap(version -> version.publishOn().stream())
                                        .map(date -> date.start(config.timeZone())),
                                event(entry).map(event -> event.over(config.timeZone())).stream())
                        .flatMap(moments -> moments));
        Stream<Instant> reached = programme.projects().stream()
                .flatMap(project -> project.planned().stream())
                .map(change -> change.date().start(config.timeZone()));
        Stream<Instant> begun = Stream.of(
                        programme.cities().stream().flatMap(city -> city.joined().stream()),
                        programme.plans().stream().flatMap(plan -> plan.begin().stream()),
                        programme.news().stream()
                                .flatMap(item -> item.event().stream())
                                .flatMap(event -> event.decisions().stream())
                                .flatMap(decision -> decision.done().stream()))
                .flatMap(dates -> dates)
                .map(date -> date.start(config.timeZone()));
        return Stream.of(published, reached, begun)
                .flatMap(moments -> moments)
                .filter(moment -> moment.isAfter(config.now()))
                .min(Instant::compareTo);
    }

    static Optional<Event> event(Entry entry) {
        return entry instanceof NewsItem item ? item.event() : Optional.empty();
    }

    Map<ContentId, Entry> entries() {
        return entries;
    }

    /** The published version of an entry in a language. */
    Optional<Version> version(ContentId id, Language language) {
        return versions(id).stream()
                .filter(version -> version.language().equals(language))
                .findFirst();
    }

    /** All published versions, each in the configured order. */
    Map<ContentId, List<Version>> versions() {
        return versions;
    }

    /** The published versions of an entry in the configured order; empty if it is not published. */
    List<Version> versions(ContentId id) {
        return versions.getOrDefault(id, List.of());
    }
}
