package org.programmekb.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.Entry;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

/** Sort order of the published entries of each type, by language: newest first (news, and types that say so) or by name. */
final class EntryOrder {
    private final Map<Language, NameOrder> names = new LinkedHashMap<>();
    private final Map<Language, Map<ContentId, Integer>> ranks = new LinkedHashMap<>();

    EntryOrder(Collection<Entry> entries, SiteConfig config, BiFunction<Entry, Language, String> name) {
        Map<ContentType, List<Entry>> byType = new HashMap<>();
        for (Entry entry : entries) {
            byType.computeIfAbsent(entry.id().type(), type -> new ArrayList<>()).add(entry);
        }
        Map<ContentType, String> byDate = new HashMap<>(Map.of(ContentType.NEWS, "date"));
        config.types()
                .descriptions()
                .forEach(description ->
                        description.index().date().ifPresent(field -> byDate.put(description.type(), field)));
        byDate.forEach((dated, field) ->
                byType.computeIfPresent(dated, (type, members) -> newestFirst(members, field, config)));
        for (Language language : config.languages()) {
            NameOrder order = new NameOrder(language);
            names.put(language, order);
            Map<ContentId, Integer> rank = new HashMap<>();
            byType.forEach((type, members) -> {
                List<Entry> sorted = byDate.containsKey(type)
                        ? members
                        : byName(members, order, entry -> name.apply(entry, language));
                for (int i = 0; i < sorted.size(); i++) {
                    rank.put(sorted.get(i).id(), i);
                }
            });
            ranks.put(language, rank);
        }
    }

    private static List<Entry> newestFirst(List<Entry> entries, String field, SiteConfig config) {
        record Dated(Entry entry, Instant start) {}
        return entries.stream()
                .map(entry -> new Dated(
                        entry,
                        entry.days(field)
                                .flatMap(ActionPlan.Period::from)
                                .map(date -> date.start(config.timeZone()))
                                .orElse(Instant.MIN)))
                .sorted(Comparator.comparing(Dated::start)
                        .reversed()
                        .thenComparing(dated -> dated.entry().id()))
                .map(Dated::entry)
                .toList();
    }

    private static List<Entry> byName(List<Entry> entries, NameOrder order, Function<Entry, String> name) {
        Map<ContentId, String> keys = new HashMap<>();
        entries.forEach(entry -> keys.put(entry.id(), order.key(name.apply(entry), entry.pinyin())));
        return entries.stream()
                .sorted(Comparator.comparing((Entry entry) -> keys.getOrDefault(entry.id(), ""), order.comparator())
                        .thenComparing(Entry::id))
                .toList();
    }

    /** The order of names in a language. */
    NameOrder names(Language language) {
        NameOrder order = names.get(language);
        if (order == null) {
            throw new IllegalArgumentException("not a language of the site: " + language.code());
        }
        return order;
    }

    /** The position of an entry in the list of all of its type. */
    int position(ContentId id, Language language) {
        return ranks.getOrDefault(language, Map.of()).getOrDefault(id, 0);
    }

    /** The order of entries of one type. */
    Comparator<Entry> comparator(Language language) {
        Map<ContentId, Integer> rank = ranks.getOrDefault(language, Map.of());
        // Written by hand because it is called for every list of every page.
        return (one, other) -> Integer.compare(rank.getOrDefault(one.id(), 0), rank.getOrDefault(other.id(), 0));
    }
}
