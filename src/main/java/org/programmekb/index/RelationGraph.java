package org.programmekb.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Entry;
import org.programmekb.content.Party;
import org.programmekb.content.Relations;
import org.programmekb.source.ContentId;
import org.programmekb.source.ContentType;

/** Who is related to whom: a relation holds in both directions, whichever side states it. */
public final class RelationGraph {
    private final Map<ContentId, NavigableSet<ContentId>> neighbours = new HashMap<>();
    private final Map<ContentId, NavigableSet<ContentId>> partners = new HashMap<>();
    private final Set<ContentId> published;

    RelationGraph(Collection<Entry> entries, Set<ContentId> published) {
        this.published = published;
        for (Entry entry : entries) {
            Relations relations = entry.core().relations();
            connect(entry.id(), relations.cities());
            connect(entry.id(), relations.clusters());
            connect(entry.id(), relations.projects());
            connect(entry.id(), relations.plans());
            if (entry instanceof Cluster cluster && cluster.lead().orElse(null) instanceof Party.OfCity lead) {
                connect(entry.id(), List.of(lead.city()));
            }
        }
        for (Entry entry : entries) {
            if (entry instanceof City city) {
                city.partners().forEach(partner -> connectPartners(city.id(), partner));
            }
            if (isCooperation(entry.id())) {
                connectMembers(entry.id());
            }
        }
    }

    private static boolean isCooperation(ContentId id) {
        return id.type() == ContentType.LAP || id.type() == ContentType.PROJECT;
    }

    private void connect(ContentId from, Collection<ContentId> targets) {
        for (ContentId to : targets) {
            if (!from.equals(to) && published.contains(from) && published.contains(to)) {
                neighbours.computeIfAbsent(from, id -> new TreeSet<>()).add(to);
                neighbours.computeIfAbsent(to, id -> new TreeSet<>()).add(from);
            }
        }
    }

    private void connectPartners(ContentId a, ContentId b) {
        if (!a.equals(b) && published.contains(a) && published.contains(b)) {
            partners.computeIfAbsent(a, id -> new TreeSet<>()).add(b);
            partners.computeIfAbsent(b, id -> new TreeSet<>()).add(a);
        }
    }

    private void connectMembers(ContentId cooperation) {
        List<ContentId> cities = related(cooperation, ContentType.CITY);
        for (int i = 0; i < cities.size(); i++) {
            for (int j = i + 1; j < cities.size(); j++) {
                connectPartners(cities.get(i), cities.get(j));
            }
        }
    }

    /** Everything that is related to this entry, in the order of ids. */
    List<ContentId> related(ContentId id) {
        return List.copyOf(neighbours.getOrDefault(id, new TreeSet<>()));
    }

    /** Everything of a type that is related to this entry, in the order of ids. */
    public List<ContentId> related(ContentId id, ContentType type) {
        List<ContentId> related = new ArrayList<>();
        for (ContentId other : neighbours.getOrDefault(id, new TreeSet<>())) {
            if (other.type() == type) {
                related.add(other);
            }
        }
        return related;
    }

    /** Cities that share a plan or project with this one, or are stated as its partners, in the order of ids. */
    public List<ContentId> partners(ContentId city) {
        return List.copyOf(partners.getOrDefault(city, new TreeSet<>()));
    }

    /** The plans and projects that both cities take part in, in the order of ids. */
    List<ContentId> shared(ContentId city, ContentId other) {
        NavigableSet<ContentId> own = neighbours.getOrDefault(city, new TreeSet<>());
        return neighbours.getOrDefault(other, new TreeSet<>()).stream()
                .filter(own::contains)
                .filter(RelationGraph::isCooperation)
                .toList();
    }
}
