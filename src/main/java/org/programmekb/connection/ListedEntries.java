package org.programmekb.connection;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.programmekb.index.RelationGraph;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;
import org.programmekb.type.Types;

/** Determines which entries a page lists because of relations in headers. */
final class ListedEntries {
    private final RelationGraph relations;
    private final List<ContentId> news;
    private final Map<ContentId, Integer> positions = new HashMap<>();

    /** Uses these relations, and the news in their order. */
    ListedEntries(RelationGraph relations, List<ContentId> news) {
        this.relations = relations;
        this.news = news;
        for (int i = 0; i < news.size(); i++) {
            positions.put(news.get(i), i);
        }
    }

    /** The ids of the entries that the page of this one lists, and its own id. */
    Set<ContentId> on(ContentId page) {
        Set<ContentId> listed = new HashSet<>();
        listed.add(page);
        Types.NAMED.forEach(type -> listed.addAll(relations.related(page, type)));
        relations.naming(page).values().forEach(listed::addAll);
        listed.addAll(relations.named(page));
        if (page.type() == ContentType.CITY) {
            listed.addAll(relations.related(page, ContentType.COOPERATION));
            listed.addAll(relations.partners(page));
        }
        if (page.type() == ContentType.CITY || page.type() == ContentType.CLUSTER) {
            listed.addAll(relations.related(page, ContentType.NEWS));
        }
        boolean hasTimeline = page.type() == ContentType.COOPERATION;
        if (hasTimeline || page.type() == ContentType.LAP || page.type() == ContentType.PROJECT) {
            relations.related(page, ContentType.NEWS).stream()
                    .sorted(Comparator.comparing(item -> positions.getOrDefault(item, 0)))
                    .limit(hasTimeline ? Records.NEWS : Connections.LATEST_NEWS)
                    .forEach(listed::add);
        }
        Integer position = positions.get(page);
        if (position != null) {
            listed.addAll(news.subList(Math.max(0, position - 1), Math.min(news.size(), position + 2)));
        }
        return listed;
    }
}
