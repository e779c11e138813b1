package org.programmekb.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.programmekb.config.CityGroup;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.content.Party;
import org.programmekb.content.Relations;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;
import org.programmekb.type.Types;

/** Graph of the relations between entries: a relation is symmetric, whichever side states it. */
public final class RelationGraph {
    private final Map<ContentId, List<ContentId>> neighbours;
    private final Map<ContentId, List<ContentId>> partners;
    private final Set<ContentId> published;
    private final InverseRelations inverse;

    RelationGraph(Map<ContentId, Entry> all, Types types) {
        Collection<Entry> entries = all.values();
        this.published = all.keySet();
        this.inverse = new InverseRelations(entries, published, types);
        Map<ContentId, NavigableSet<ContentId>> related = new HashMap<>();
        for (Entry entry : entries) {
            Relations relations = entry.core().relations();
            connect(related, entry.id(), relations.cities());
            connect(related, entry.id(), relations.clusters());
            connect(related, entry.id(), relations.projects());
            connect(related, entry.id(), relations.plans());
            // Other relations that a project describes are shown by their names only.
            InverseRelations.described(entry, types)
                    .values()
                    .forEach(targets -> targets.stream()
                            .filter(target -> target.type() == ContentType.NEWS || entry instanceof NewsItem)
                            .forEach(target -> connect(related, entry.id(), List.of(target))));
            if (entry instanceof NewsItem item) {
                connect(related, entry.id(), item.cooperations());
            }
            if (entry instanceof Cluster cluster && cluster.lead().orElse(null) instanceof Party.OfCity lead) {
                connect(related, entry.id(), List.of(lead.city()));
            }
        }
        connectNews(related, entries);
        neighbours = lists(related);
        Map<ContentId, NavigableSet<ContentId>> cooperating = new HashMap<>();
        for (Entry entry : entries) {
            if (entry instanceof City city) {
                connect(cooperating, city.id(), city.partners());
            }
            if (entry instanceof Cooperation) {
                List<ContentId> members = related(entry.id(), ContentType.CITY);
                for (int i = 0; i < members.size(); i++) {
                    connect(cooperating, members.get(i), members.subList(i + 1, members.size()));
                }
            }
        }
        partners = lists(cooperating);
    }

    private static Map<ContentId, List<ContentId>> lists(Map<ContentId, NavigableSet<ContentId>> sets) {
        Map<ContentId, List<ContentId>> lists = new HashMap<>();
        sets.forEach((id, others) -> lists.put(id, List.copyOf(others)));
        return lists;
    }

    /**
     * Connects a cooperation to the news that name it, one of its projects, or cities of two of its sides; news that name it
     * are about its cities.
     */
    private void connectNews(Map<ContentId, NavigableSet<ContentId>> related, Collection<Entry> entries) {
        Map<ContentId, Optional<CityGroup>> sides = new HashMap<>();
        for (Entry entry : entries) {
            if (entry instanceof City city) {
                sides.put(city.id(), city.side());
            }
        }
        for (Entry entry : entries) {
            if (entry instanceof NewsItem item) {
                Set<ContentId> about = new HashSet<>();
                Map<ContentId, Set<CityGroup>> joined = new HashMap<>();
                for (ContentId subject : related.getOrDefault(entry.id(), new TreeSet<>())) {
                    for (ContentId cooperation : cooperations(related, subject)) {
                        if (subject.type() == ContentType.PROJECT) {
                            about.add(cooperation);
                        } else if (subject.type() == ContentType.CITY) {
                            sides.getOrDefault(subject, Optional.empty())
                                    .ifPresent(side -> joined.computeIfAbsent(cooperation, id -> new HashSet<>())
                                            .add(side));
                        }
                    }
                }
                joined.forEach((cooperation, found) -> {
                    if (found.size() > 1) {
                        about.add(cooperation);
                    }
                });
                for (ContentId named : item.cooperations()) {
                    related.getOrDefault(named, new TreeSet<>()).stream()
                            .filter(id -> id.type() == ContentType.CITY)
                            .forEach(about::add);
                }
                connect(related, entry.id(), about);
            }
        }
    }

    private static List<ContentId> cooperations(Map<ContentId, NavigableSet<ContentId>> related, ContentId subject) {
        return related.getOrDefault(subject, new TreeSet<>()).stream()
                .filter(id -> id.type() == ContentType.COOPERATION)
                .toList();
    }

    private void connect(Map<ContentId, NavigableSet<ContentId>> sets, ContentId from, Collection<ContentId> targets) {
        for (ContentId to : targets) {
            if (!from.equals(to) && published.contains(from) && published.contains(to)) {
                sets.computeIfAbsent(from, id -> new TreeSet<>()).add(to);
                sets.computeIfAbsent(to, id -> new TreeSet<>()).add(from);
            }
        }
    }

    /** All entries related to this one, sorted by id. */
    List<ContentId> related(ContentId id) {
        return neighbours.getOrDefault(id, List.of());
    }

    /** All entries of a type related to this one, sorted by id. */
    public List<ContentId> related(ContentId id, ContentType type) {
        List<ContentId> related = new ArrayList<>();
        for (ContentId other : related(id)) {
            if (other.type() == type) {
                related.add(other);
            }
        }
        return related;
    }

    /** The entries that name this one by a relation that the project describes, by the key of the relation. */
    public SortedMap<String, List<ContentId>> naming(ContentId id) {
        return inverse.of(id);
    }

    /** The entries that this one names by a relation that the project describes. */
    public Set<ContentId> named(ContentId id) {
        return inverse.named(id);
    }

    /** Cities that cooperate with this one, or are its stated partners, sorted by id. */
    public List<ContentId> partners(ContentId city) {
        return partners.getOrDefault(city, List.of());
    }
}
