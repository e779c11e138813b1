package org.programmekb.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.Entry;
import org.programmekb.content.Event;
import org.programmekb.content.NewsItem;
import org.programmekb.content.Phase;
import org.programmekb.source.ContentId;
import org.programmekb.trace.Pair;
import org.programmekb.type.ContentType;

/** Cache of the lists of published entries on pages. Each is sorted once, unless it is short. */
final class EntryLists {
    /** Most lists have only a few entries; sorting those again is faster than caching them. */
    private static final int SHORT = 8;

    private final Publication publication;
    private final RelationGraph relations;
    private final EntryOrder order;
    private final RegisterEntries<Phase> phases;
    private final SiteConfig config;
    private final Map<ContentId, Event> events = new HashMap<>();
    private final Map<ContentType, List<Entry>> byType = new HashMap<>();
    private final SortedMap<Integer, List<ContentId>> newsByYear = new TreeMap<>(Comparator.reverseOrder());
    private final Map<Pair<ListName, Language>, EntryList<?>> lists = new ConcurrentHashMap<>();

    EntryLists(
            Publication publication,
            RelationGraph relations,
            EntryOrder order,
            RegisterEntries<Phase> phases,
            SiteConfig config) {
        this.publication = publication;
        this.relations = relations;
        this.order = order;
        this.phases = phases;
        this.config = config;
        for (Entry entry : publication.entries().values()) {
            byType.computeIfAbsent(entry.id().type(), type -> new ArrayList<>()).add(entry);
            if (entry instanceof NewsItem item) {
                int year = item.core().date().orElseThrow().year();
                newsByYear.computeIfAbsent(year, number -> new ArrayList<>()).add(item.id());
                item.event().ifPresent(event -> events.put(item.id(), event));
            }
        }
    }

    RelationGraph relations() {
        return relations;
    }

    /** The years in which there is news, the newest first, with the number of items. */
    SortedMap<Integer, Integer> years() {
        SortedMap<Integer, Integer> years = new TreeMap<>(Comparator.reverseOrder());
        newsByYear.forEach((year, news) -> years.put(year, news.size()));
        return Collections.unmodifiableSortedMap(years);
    }

    /** The list with this name; empty if its subject is not published. */
    <T extends Entry> EntryList<T> list(ListName name, Class<T> type, Language language) {
        Pair<ListName, Language> key = new Pair<>(name, language);
        EntryList<?> known = lists.get(key);
        if (known == null) {
            known = list(name, find(name, language), type, language);
            if (known.untraced().size() > SHORT) {
                lists.put(key, known);
            }
        }
        @SuppressWarnings("unchecked") // the entries were cast one by one when the list was made for this name
        EntryList<T> list = (EntryList<T>) known;
        return list;
    }

    private static <T extends Entry> EntryList<T> list(
            ListName name, List<Entry> entries, Class<T> type, Language language) {
        List<T> own = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            own.add(type.cast(entry));
        }
        return new EntryList<>(name, language, own);
    }

    /** The list of related entries; found without its name where an entry has few relations, as most do. */
    <T extends Entry> EntryList<T> related(ContentId id, ContentType detail, Class<T> type, Language language) {
        ListName name = ListName.related(id, detail);
        return relations.related(id).size() > SHORT
                ? list(name, type, language)
                : list(name, sorted(relations.related(id, detail), language), type, language);
    }

    private List<Entry> find(ListName name, Language language) {
        return switch (name.kind()) {
            case ALL ->
                byType.getOrDefault(config.types().ofFolder(name.subject()).orElseThrow(), List.of()).stream()
                        .sorted(order.comparator(language))
                        .toList();
            case RELATED ->
                sorted(
                        relations.related(
                                id(name.subject()),
                                config.types().ofFolder(name.detail()).orElseThrow()),
                        language);
            case PARTNERS -> sorted(relations.partners(id(name.subject())), language);
            case EVENTS -> events(name, language);
            case AGREEMENTS ->
                news(name, language).stream()
                        .filter(entry -> entry instanceof NewsItem item
                                && !item.agreements().isEmpty())
                        .toList();
            case YEAR -> sorted(newsByYear.getOrDefault(Integer.valueOf(name.subject()), List.of()), language);
            case PHASE ->
                list(ListName.all(ContentType.NEWS), Entry.class, language).untraced().stream()
                        .filter(entry -> Phases.of(entry, phases).stream()
                                .anyMatch(part -> part.phase().equals(Optional.of(name.subject()))))
                        .toList();
            case NATIVE ->
                news(name, language).stream()
                        .filter(entry -> publication.versions(entry.id()).stream()
                                .anyMatch(version -> version.language().equals(language)))
                        .toList();
        };
    }

    /** The news about the subject of a list, or all. */
    private List<Entry> news(ListName name, Language language) {
        ListName base = name.subject().isEmpty()
                ? ListName.all(ContentType.NEWS)
                : ListName.related(id(name.subject()), ContentType.NEWS);
        return list(base, Entry.class, language).untraced();
    }

    /** The next events first, or the latest. */
    private List<Entry> events(ListName name, Language language) {
        Collection<ContentId> all =
                name.subject().isEmpty() ? events.keySet() : relations.related(id(name.subject()), ContentType.NEWS);
        List<Entry> found = sorted(
                all.stream()
                        .filter(events::containsKey)
                        .filter(id -> isAt(name.time(), event(id)))
                        .toList(),
                language);
        Comparator<Entry> byBegin =
                Comparator.comparing(entry -> event(entry.id()).from().start(config.timeZone()));
        found.sort(name.time() == ListName.Time.UPCOMING ? byBegin : byBegin.reversed());
        return found;
    }

    private Event event(ContentId id) {
        return Objects.requireNonNull(events.get(id), "only of events");
    }

    private boolean isAt(ListName.Time time, Event event) {
        return switch (time) {
            case ALL -> true;
            case UPCOMING -> event.isUpcoming(config);
            case PAST -> !event.isUpcoming(config);
        };
    }

    RelatedIds related(ContentId id) {
        return new RelatedIds(relations.related(id), relations.partners(id), relations.naming(id));
    }

    ContentId id(String text) {
        int slash = text.indexOf('/');
        return new ContentId(config.types().ofWord(text.substring(0, slash)).orElseThrow(), text.substring(slash + 1));
    }

    List<Entry> sorted(List<ContentId> ids, Language language) {
        List<Entry> entries = new ArrayList<>();
        for (ContentId id : ids) {
            entries.add(Objects.requireNonNull(publication.entries().get(id), "relations hold what is published"));
        }
        if (entries.size() > 1) {
            entries.sort(order.comparator(language));
        }
        return entries;
    }
}
