package org.programmekb.render.described;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Entry;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Reader;
import org.programmekb.render.part.Facts;
import org.programmekb.render.part.Filters;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.View;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;
import org.programmekb.type.TypeDescription;

/** The list of all entries of an own type: parts, rows with columns, and filters. */
public final class DescribedIndex {
    private static final String CITIES = "cities";
    private static final String CLUSTERS = "clusters";

    private final Reader reader;
    private final DescribedViews described;
    private final TypeDescription type;
    private final List<Entry> entries;
    private final FieldFilters fields;
    private final RowViews rowViews;
    private final Set<ContentId> placed = new HashSet<>();

    /** The list of these entries, which are all of the type, in the reader's order. */
    public DescribedIndex(Reader reader, EntryViews views, TypeDescription type, List<Entry> entries) {
        this.reader = reader;
        this.rowViews = new RowViews(reader, views);
        this.described = new DescribedViews(reader, views);
        this.type = type;
        this.entries = List.copyOf(entries);
        this.fields = new FieldFilters(reader, type, entries);
    }

    /** The view for the template. */
    public View view() {
        Filters<Entry> filters = new Filters<>(reader, entries).byPhase();
        fields.addTo(filters);
        ContentType own = type.type();
        return new View()
                .with("filters", filters.bar(own, reader.indexUrl(own)))
                .with("groups", groups(filters));
    }

    /** The parts of the list, each with its rows; one without a heading if the description names no field for them. */
    private List<View> groups(Filters<Entry> filters) {
        String group = type.index().group().orElse(null);
        if (group == null) {
            return List.of(new View("entry-group").with("rows", rows(entries, filters)));
        }
        List<View> groups = new ArrayList<>();
        fields.names(group).forEach((value, name) -> {
            List<Entry> own = entries.stream()
                    .filter(entry -> fields.values(entry, group).contains(value))
                    .toList();
            if (!own.isEmpty()) {
                groups.add(new View("entry-group")
                        .with("id", FieldFilters.anchor(value))
                        .with("heading", Link.of(name.text(), name.url()))
                        .with("rows", rows(own, filters)));
            }
        });
        List<Entry> others = entries.stream()
                .filter(entry -> fields.values(entry, group).isEmpty())
                .toList();
        if (!others.isEmpty()) {
            groups.add(new View("entry-group")
                    .with("id", FieldFilters.anchor(Filters.NONE))
                    .with("heading", Link.of(reader.message("filter.unstated"), null))
                    .with("rows", rows(others, filters)));
        }
        return groups;
    }

    private List<View> rows(List<Entry> some, Filters<Entry> filters) {
        return some.stream()
                .map(entry -> {
                    View row = new View("entry-row")
                            .with("title", reader.link(entry))
                            .with("summary", reader.summary(entry))
                            .with("date", entry.core().date().map(reader.formats()::date))
                            .with("columns", columns(entry, type.index().columns()))
                            .with("filter", filters.row(entry));
                    // An entry can be in several parts of the list; its anchor is in the first.
                    return placed.add(entry.id()) ? rowViews.listed(row, "title", entry, facts(entry)) : row;
                })
                .toList();
    }

    /** What the list does not show of other entries, for one that has no page. */
    private Facts facts(Entry entry) {
        Set<String> others = new LinkedHashSet<>(List.of(CITIES, CLUSTERS));
        others.addAll(type.row());
        others.removeAll(type.index().columns());
        type.index().group().ifPresent(others::remove);
        Facts facts = new Facts(reader);
        columns(entry, others).forEach(facts::add);
        return facts;
    }

    private List<View> columns(Entry entry, Collection<String> names) {
        List<View> columns = new ArrayList<>();
        for (String name : names) {
            switch (name) {
                case CITIES -> addLinks("related.cities", reader.relatedLinks(entry, City.class), columns);
                case CLUSTERS -> addLinks("related.clusters", reader.relatedLinks(entry, Cluster.class), columns);
                case "date" -> {
                    // Every row shows its date.
                }
                default ->
                    described
                            .value(entry, name)
                            .map(value ->
                                    value.inline().fact(reader.words(type.type().word() + "." + name)))
                            .ifPresent(columns::add);
            }
        }
        return columns;
    }

    private void addLinks(String label, List<Link> links, List<View> columns) {
        if (!links.isEmpty()) {
            columns.add(new Printed("inlineLinks", links).fact(reader.words(label)));
        }
    }
}
