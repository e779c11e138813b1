package org.programmekb.render.part;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.programmekb.content.Entry;
import org.programmekb.content.Phase;
import org.programmekb.index.Phases;
import org.programmekb.render.PhaseViews;
import org.programmekb.render.Reader;
import org.programmekb.render.view.View;
import org.programmekb.type.ContentType;

/**
 * The filters of a list whose rows are all on one page. Several choices of one facet widen the selection, and each
 * further facet narrows it.
 *
 * @param <T> the type of the rows
 */
public final class Filters<T extends Entry> {
    /** The value of a row that has no other. */
    public static final String NONE = "none";

    private final Reader reader;
    private final List<T> rows;
    private final FilterBar bar;
    private final List<Facet<T>> facets = new ArrayList<>();

    /** Filters for these rows. */
    public Filters(Reader reader, List<T> rows) {
        this.reader = reader;
        this.rows = List.copyOf(rows);
        this.bar = new FilterBar(reader);
    }

    private record Facet<T>(String key, Function<T, List<String>> values) {
        List<String> of(T row) {
            List<String> stated = values.apply(row);
            return stated.isEmpty() ? List.of(NONE) : stated;
        }
    }

    /**
     * Adds a facet, unless it does not tell rows apart. Choices without rows are left out; rows without a value get a
     * choice of their own.
     *
     * @param key the parameter in addresses
     * @param label the key of the interface text
     */
    public Filters<T> by(String key, String label, Function<T, List<String>> values, List<FilterBar.Choice> choices) {
        Facet<T> facet = new Facet<>(key, values);
        facets.add(facet);
        List<FilterBar.Choice> all = new ArrayList<>(choices);
        if (all.stream().noneMatch(choice -> choice.value().equals(NONE))) {
            all.add(new FilterBar.Choice(NONE, reader.message("filter.unstated"), null));
        }
        List<View> counted = new ArrayList<>();
        boolean isOfUse = false;
        for (FilterBar.Choice choice : all) {
            long count = rows.stream()
                    .filter(row -> facet.of(row).contains(choice.value()))
                    .count();
            if (count > 0) {
                counted.add(choice.counted(count, false));
                isOfUse |= count < rows.size();
            }
        }
        if (isOfUse) {
            bar.with(key, label, counted);
        }
        return this;
    }

    /** The choice of a phase; no page shows what belongs to it together. */
    static FilterBar.Choice choice(Phase phase, Reader reader) {
        return new FilterBar.Choice(phase.id(), new PhaseViews(reader).name(phase), null);
    }

    /** A list that can be filtered only by phase, if the programme has phases: its bar, and its rows by this name. */
    public static <T extends Entry> View byPhase(Reader reader, List<T> all, String name, Function<T, View> view) {
        ContentType type = all.get(0).id().type();
        Filters<T> filters = new Filters<>(reader, all).byPhase();
        return new View()
                .with("filters", filters.bar(type, reader.indexUrl(type)))
                .with(
                        name,
                        all,
                        each -> filters.facets.isEmpty()
                                ? view.apply(each)
                                : view.apply(each).with("filter", filters.row(each)));
    }

    /** Adds the phases of the programme, if it has any. */
    public Filters<T> byPhase() {
        if (reader.index().phases().isEmpty()) {
            return this;
        }
        return by(
                "phase",
                "plan.phase",
                row -> Phases.of(row, reader.index().phases()).stream()
                        .flatMap(part -> part.phase().stream())
                        .toList(),
                reader.index().phases().all().stream()
                        .map(phase -> choice(phase, reader))
                        .toList());
    }

    /** The attributes of a row in templates: its id in the open data, and its values by facet. */
    public List<View> row(T row) {
        List<View> attributes = new ArrayList<>(List.of(attribute("id", row.id().toString())));
        facets.forEach(facet -> attributes.add(attribute(facet.key(), String.join(" ", facet.of(row)))));
        return attributes;
    }

    private static View attribute(String name, String value) {
        return new View("filter-value").with("name", name).with("value", value);
    }

    /** The bar above the list; {@code url} is the address of the list without a filter. */
    public View bar(ContentType type, String url) {
        return bar.view(type, rows.size(), url);
    }
}
