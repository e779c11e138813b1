package org.programmekb.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.programmekb.config.CityGroup;
import org.programmekb.config.Language;
import org.programmekb.config.ShortEntries;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Core;
import org.programmekb.content.Entry;
import org.programmekb.content.Event;
import org.programmekb.markup.html.UsedIds;
import org.programmekb.source.ContentId;
import org.programmekb.trace.Trace;
import org.programmekb.type.ContentType;

/**
 * The entries that have no page but a row in the list of their type, since no more than a line is known of them. Whatever
 * leads to an entry asks here for its address.
 */
public final class Rows {
    private final Map<ContentId, String> anchors;
    private final EntryLists lists;
    private final SiteConfig config;
    /** The list pages of news that are rows; found when the first of a language is asked for. */
    private final Map<Language, Map<ContentId, String>> news = new ConcurrentHashMap<>();

    Rows(Map<ContentId, String> anchors, EntryLists lists, SiteConfig config) {
        this.anchors = anchors;
        this.lists = lists;
        this.config = config;
    }

    /** The entries that are rows, with their anchors: their slugs, unless something else in a list may have such an id. */
    static Map<ContentId, String> anchors(Publication publication, RelationGraph relations, SiteConfig config) {
        Map<ContentId, String> anchors = new HashMap<>();
        Map<ContentType, UsedIds> used = new HashMap<>();
        for (Entry entry : publication.entries().values()) {
            ContentId id = entry.id();
            boolean isRow = !entry.core()
                    .page()
                    .orElseGet(() -> config.shortEntries() == ShortEntries.PAGES
                            || hasMore(entry, publication, relations, config));
            // Pages have no list.
            if (isRow && id.type() != ContentType.PAGE) {
                String name = id.slug().replace('/', '-');
                boolean isTaken = Stream.concat(
                                config.groups().stream().map(CityGroup::id),
                                Stream.of("other", "stage", "part", "group"))
                        .anyMatch(word -> name.equals(word) || name.startsWith(word + "-"));
                anchors.put(
                        id,
                        used.computeIfAbsent(id.type(), type -> new UsedIds(List.of()))
                                .take(isTaken ? "row-" + name : name));
            }
        }
        return anchors;
    }

    /** Whether more is known of an entry than a row shows. */
    private static boolean hasMore(Entry entry, Publication publication, RelationGraph relations, SiteConfig config) {
        Core core = entry.core();
        ContentType type = entry.id().type();
        Set<String> shown = config.types().row(type);
        return core.picture().isPresent()
                || !core.attachments().isEmpty()
                || publication.versions(entry.id()).stream()
                        .anyMatch(version -> !version.document().body().isEmpty())
                || config.types().allFields(type).stream()
                        .anyMatch(field -> !shown.contains(field.name())
                                && entry.value(field).isPresent())
                || Publication.event(entry).filter(Event::isDetailed).isPresent()
                // The page of a cooperation is made from its plans, projects and news.
                || entry instanceof Cooperation
                        && relations.related(entry.id()).stream()
                                .anyMatch(other ->
                                        other.type() != ContentType.CITY && other.type() != ContentType.CLUSTER);
    }

    /** Whether an entry has a row instead of a page. */
    public boolean has(ContentId id) {
        return anchor(id).isPresent();
    }

    /** The id of the row of an entry; empty if it has a page. */
    public Optional<String> anchor(ContentId id) {
        Trace.ask(SiteAnswers.PUBLISHED, id);
        return Optional.ofNullable(anchors.get(id));
    }

    /** The path of the page of an entry, or of the list with its row, which a fragment names. */
    public String address(ContentId id, Language language) {
        Trace.ask(SiteAnswers.PUBLISHED, id);
        return addressOf(id, language);
    }

    /** The same of an entry about which the page asks anyway. */
    public String address(Entry entry, Language language) {
        return addressOf(entry.id(), language);
    }

    /** The address of a part of an entry's page, which a fragment names; of its row if it has no page. */
    public String address(Entry entry, String part, Language language) {
        String address = addressOf(entry.id(), language);
        return anchors.containsKey(entry.id()) ? address : address + part;
    }

    /** Those of some entries that have pages. */
    public <T extends Entry> List<T> withPages(List<T> some) {
        return some.stream().filter(entry -> !has(entry.id())).toList();
    }

    private String addressOf(ContentId id, Language language) {
        String anchor = anchors.get(id);
        if (anchor == null) {
            return Addresses.of(id, language);
        } else if (id.type() == ContentType.NEWS) {
            Trace.ask(SiteAnswers.ADDRESS, id, language.code());
            return newsAddress(id, language);
        }
        return Addresses.index(id.type(), language) + "#" + anchor;
    }

    /** The address of the row of a news item in the list of its year; empty if it has none. */
    String newsAddress(ContentId id, Language language) {
        return news.computeIfAbsent(language, this::newsAddresses).getOrDefault(id, "");
    }

    private Map<ContentId, String> newsAddresses(Language language) {
        Map<ContentId, String> addresses = new HashMap<>();
        for (int year : lists.years().keySet()) {
            List<Entry> items =
                    lists.list(ListName.year(year), Entry.class, language).untraced();
            for (int i = 0; i < items.size(); i++) {
                ContentId id = items.get(i).id();
                String page = Addresses.page(Addresses.year(year, language), i / config.pageSize() + 1);
                Optional.ofNullable(anchors.get(id)).ifPresent(anchor -> addresses.put(id, page + "#" + anchor));
            }
        }
        return addresses;
    }

    /** What differs if an entry becomes a page, or gets another anchor. */
    String state(ContentId id) {
        return anchors.getOrDefault(id, "");
    }
}
