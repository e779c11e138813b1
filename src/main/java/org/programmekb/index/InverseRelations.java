package org.programmekb.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.programmekb.content.Entry;
import org.programmekb.content.Relations;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;
import org.programmekb.type.FieldDescription;
import org.programmekb.type.FieldKind;
import org.programmekb.type.Types;

/**
 * The relations that a project describes, from their other side: which entries name an entry, by the field that names it. The
 * key of a relation is that of its label: {@code practice.cities}.
 */
final class InverseRelations {
    private final Map<ContentId, SortedMap<String, NavigableSet<ContentId>>> naming = new HashMap<>();
    private final Map<ContentId, Set<ContentId>> named = new HashMap<>();
    private final Set<ContentId> published;

    InverseRelations(Collection<Entry> entries, Set<ContentId> published, Types types) {
        this.published = published;
        if (types.descriptions().isEmpty()) {
            return;
        }
        for (Entry entry : entries) {
            ContentType type = entry.id().type();
            described(entry, types).forEach((field, targets) -> add(entry, field, targets));
            if (types.own().contains(type)) {
                Relations relations = entry.core().relations();
                add(entry, "cities", relations.cities());
                add(entry, "clusters", relations.clusters());
                add(entry, "laps", relations.plans());
                add(entry, "projects", relations.projects());
            }
        }
    }

    /** The ids that an entry names by the relations that the project describes, by field. */
    static Map<String, List<ContentId>> described(Entry entry, Types types) {
        Map<String, List<ContentId>> described = new LinkedHashMap<>();
        for (FieldDescription field : types.fields(entry.id().type())) {
            if (field.kind() == FieldKind.RELATION) {
                described.put(field.name(), ids(entry.core().more().get(field.name())));
            }
        }
        return described;
    }

    private static List<ContentId> ids(@Nullable Object value) {
        if (value instanceof ContentId id) {
            return List.of(id);
        }
        return value instanceof List<?> several
                ? several.stream().map(ContentId.class::cast).toList()
                : List.of();
    }

    private void add(Entry from, String field, List<ContentId> targets) {
        for (ContentId to : targets) {
            if (!to.equals(from.id()) && published.contains(from.id()) && published.contains(to)) {
                naming.computeIfAbsent(to, id -> new TreeMap<>())
                        .computeIfAbsent(from.id().type().word() + "." + field, key -> new TreeSet<>())
                        .add(from.id());
                named.computeIfAbsent(from.id(), id -> new HashSet<>()).add(to);
            }
        }
    }

    /** The ids of the entries that this one names by such a relation. */
    Set<ContentId> named(ContentId id) {
        return named.getOrDefault(id, Set.of());
    }

    /** The ids of the entries that name this one, by the keys of the relations. */
    SortedMap<String, List<ContentId>> of(ContentId id) {
        SortedMap<String, List<ContentId>> all = new TreeMap<>();
        naming.getOrDefault(id, new TreeMap<>()).forEach((key, ids) -> all.put(key, List.copyOf(ids)));
        return all;
    }
}
