package org.programmekb.connection;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.programmekb.content.Entry;
import org.programmekb.index.RelationGraph;
import org.programmekb.source.ContentId;
import org.programmekb.source.ContentType;

/** Determines which entries a page lists because of relations in headers. */
final class ListedEntries {
    private static final List<ContentType> THEMES =
            List.of(ContentType.CITY, ContentType.CLUSTER, ContentType.LAP, ContentType.PROJECT);

    /** The types for which a page lists all related entries. */
    private static final Map<ContentType, List<ContentType>> LISTED = new EnumMap<>(Map.of(
            ContentType.CITY,
            List.of(ContentType.CLUSTER, ContentType.LAP, ContentType.PROJECT, ContentType.NEWS),
            ContentType.CLUSTER,
            List.of(ContentType.CITY, ContentType.LAP, ContentType.PROJECT, ContentType.NEWS),
            ContentType.LAP,
            List.of(ContentType.CITY, ContentType.CLUSTER, ContentType.PROJECT),
            ContentType.PROJECT,
            THEMES,
            ContentType.NEWS,
            THEMES,
            ContentType.PAGE,
            THEMES));

    private final RelationGraph relations;
    private final Map<ContentId, ContentId> newer = new HashMap<>();
    private final Map<ContentId, ContentId> older = new HashMap<>();
    private final Map<ContentId, Integer> newest = new HashMap<>();

    /** Uses these relations, and the news in their order. */
    ListedEntries(RelationGraph relations, List<? extends Entry> news) {
        this.relations = relations;
        for (int i = 0; i < news.size(); i++) {
            ContentId id = news.get(i).id();
            newest.put(id, i);
            if (i > 0) {
                newer.put(id, news.get(i - 1).id());
                older.put(news.get(i - 1).id(), id);
            }
        }
    }

    /** The ids of the entries that the page of this one lists, and its own id. */
    Set<ContentId> on(ContentId page) {
        Set<ContentId> listed = new HashSet<>();
        listed.add(page);
        for (ContentType type : LISTED.getOrDefault(page.type(), List.of())) {
            listed.addAll(relations.related(page, type));
        }
        if (page.type() == ContentType.CITY) {
            listed.addAll(relations.partners(page));
        }
        if (page.type() == ContentType.LAP || page.type() == ContentType.PROJECT) {
            relations.related(page, ContentType.NEWS).stream()
                    .sorted((a, b) -> Integer.compare(newest.getOrDefault(a, 0), newest.getOrDefault(b, 0)))
                    .limit(Connections.LATEST_NEWS)
                    .forEach(listed::add);
        }
        if (newer.containsKey(page)) {
            listed.add(newer.get(page));
        }
        if (older.containsKey(page)) {
            listed.add(older.get(page));
        }
        return listed;
    }
}
