package org.programmekb.render.described;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Entry;
import org.programmekb.content.PartialDate;
import org.programmekb.index.Addresses;
import org.programmekb.index.Countries;
import org.programmekb.render.EntryViews;
import org.programmekb.render.FilterBar.Choice;
import org.programmekb.render.Filters;
import org.programmekb.render.Reader;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;
import org.programmekb.type.FieldDescription;
import org.programmekb.type.TypeDescription;
import org.programmekb.type.TypeDescription.Index;

/** The list of all entries of an own type: parts, rows with columns, and filters. */
public final class DescribedIndex {
    private static final String CITIES = "cities";
    private static final String CLUSTERS = "clusters";
    private static final String YEAR = "year";

    private final Reader reader;
    private final DescribedViews described;
    private final TypeDescription type;
    private final List<Entry> entries;

    /** The list of these entries, which are all of the type, in the reader's order. */
    public DescribedIndex(Reader reader, EntryViews views, TypeDescription type, List<Entry> entries) {
        this.reader = reader;
        this.described = new DescribedViews(reader, views);
        this.type = type;
        this.entries = List.copyOf(entries);
    }

    /** The view for the template. */
    public View view() {
        Index index = type.index();
        Filters<Entry> filters = new Filters<>(reader, entries);
        index.filters()
                .forEach(name -> filters.by(parameter(name), label(name), entry -> values(entry, name), choices(name)));
        ContentType own = type.type();
        return new View()
                .with("filters", filters.bar(own, reader.url(language -> Addresses.index(own, language))))
                .with("groups", groups(filters));
    }

    /** The parameter in addresses. */
    private static String parameter(String name) {
        return name.equals(CITIES) ? "city" : name.equals(CLUSTERS) ? "cluster" : name;
    }

    private String label(String name) {
        return switch (name) {
            case CITIES -> "search.filter.city";
            case CLUSTERS -> "search.filter.cluster";
            case YEAR -> "search.filter.year";
            default -> type.type().word() + "." + name;
        };
    }

    /** The values by which an entry is grouped or chosen. */
    private List<String> values(Entry entry, String name) {
        return switch (name) {
            case CITIES -> slugs(reader.related(entry, City.class).all());
            case CLUSTERS -> slugs(reader.related(entry, Cluster.class).all());
            case YEAR ->
                entry.core().date().map(PartialDate::year).map(String::valueOf).stream()
                        .toList();
            default -> {
                Object value = entry.core().more().get(name);
                List<?> all = value instanceof List<?> several ? several : value == null ? List.of() : List.of(value);
                yield all.stream()
                        .filter(each -> !(each instanceof ContentId id)
                                || reader.index().isPublished(id))
                        .map(each -> each instanceof ContentId id ? id.slug() : each.toString())
                        .toList();
            }
        };
    }

    private static List<String> slugs(List<? extends Entry> entries) {
        return entries.stream().map(entry -> entry.id().slug()).toList();
    }

    /** The choices of a filter in their order, with a link to the part of the list if the list has such parts. */
    private List<Choice> choices(String name) {
        boolean isGroup = type.index().group().filter(name::equals).isPresent();
        List<Choice> choices = new ArrayList<>();
        names(name)
                .forEach((value, shown) ->
                        choices.add(new Choice(value, shown.text(), isGroup ? "#" + anchor(value) : shown.url())));
        return choices;
    }

    private static String anchor(String value) {
        return "group-" + value.replace('/', '-');
    }

    /** A value as readers see it, with the page about it if there is one. */
    private record Name(Text text, @Nullable String url) {
        static Name of(Link link) {
            return new Name(new Text(link.text(), link.lang()), link.url());
        }
    }

    /** The values that entries have, in the order of readers. */
    private Map<String, Name> names(String name) {
        Map<String, Name> names = new LinkedHashMap<>();
        if (name.equals(YEAR)) {
            entries.stream()
                    .flatMap(entry -> values(entry, YEAR).stream())
                    .distinct()
                    .sorted(Comparator.reverseOrder())
                    .forEach(year -> names.put(year, new Name(reader.message("date.year", year), null)));
        } else if (name.equals(CITIES)) {
            reader.all(City.class).all().forEach(city -> names.put(city.id().slug(), Name.of(reader.link(city))));
        } else if (name.equals(CLUSTERS)) {
            reader.all(Cluster.class)
                    .all()
                    .forEach(cluster -> names.put(cluster.id().slug(), Name.of(reader.link(cluster))));
        } else {
            own(type.field(name).orElseThrow(), names);
        }
        return names;
    }

    private void own(FieldDescription field, Map<String, Name> names) {
        switch (field.kind()) {
            case CHOICE ->
                field.values()
                        .keySet()
                        .forEach(word -> names.put(
                                word,
                                new Name(reader.message(type.type().word() + "." + field.name() + "." + word), null)));
            case RELATION ->
                reader.all(reader.config()
                                .types()
                                .ofWord(field.target().orElseThrow())
                                .orElseThrow())
                        .all()
                        .forEach(entry -> names.put(entry.id().slug(), Name.of(reader.link(entry))));
            case ORGANISATION ->
                reader.index()
                        .organisations()
                        .forEach(organisation -> names.put(organisation.id(), Name.of(reader.link(organisation))));
            default ->
                entries.stream()
                        .flatMap(entry -> values(entry, field.name()).stream())
                        .distinct()
                        .sorted(Comparator.comparing(this::country))
                        .forEach(code -> names.put(code, new Name(Text.of(country(code)), null)));
        }
    }

    private String country(String code) {
        return Countries.name(code, reader.language());
    }

    /** The parts of the list, each with its rows; one without a heading if the description names no field for them. */
    private List<View> groups(Filters<Entry> filters) {
        String group = type.index().group().orElse(null);
        if (group == null) {
            return List.of(new View("entry-group").with("rows", rows(entries, filters)));
        }
        List<View> groups = new ArrayList<>();
        names(group).forEach((value, name) -> {
            List<Entry> own = entries.stream()
                    .filter(entry -> values(entry, group).contains(value))
                    .toList();
            if (!own.isEmpty()) {
                groups.add(new View("entry-group")
                        .with("id", anchor(value))
                        .with("heading", Link.of(name.text(), name.url()))
                        .with("rows", rows(own, filters)));
            }
        });
        List<Entry> others =
                entries.stream().filter(entry -> values(entry, group).isEmpty()).toList();
        if (!others.isEmpty()) {
            groups.add(new View("entry-group")
                    .with("id", anchor(Filters.NONE))
                    .with("heading", Link.of(reader.message("filter.unstated"), null))
                    .with("rows", rows(others, filters)));
        }
        return groups;
    }

    private List<View> rows(List<Entry> some, Filters<Entry> filters) {
        return some.stream()
                .map(entry -> new View("entry-row")
                        .with("title", reader.link(entry))
                        .with("summary", reader.summary(entry))
                        .with("date", entry.core().date().map(reader.formats()::date))
                        .with("columns", columns(entry))
                        .with("filter", filters.row(entry)))
                .toList();
    }

    private List<View> columns(Entry entry) {
        List<View> columns = new ArrayList<>();
        for (String name : type.index().columns()) {
            switch (name) {
                case CITIES -> addLinks("related.cities", reader.relatedLinks(entry, City.class), columns);
                case CLUSTERS -> addLinks("related.clusters", reader.relatedLinks(entry, Cluster.class), columns);
                case "date" -> {
                    // Every row shows its date.
                }
                default ->
                    described
                            .value(entry, name)
                            .map(value -> value.inline()
                                    .fact(reader.messages().text(type.type().word() + "." + name)))
                            .ifPresent(columns::add);
            }
        }
        return columns;
    }

    private void addLinks(String label, List<Link> links, List<View> columns) {
        if (!links.isEmpty()) {
            columns.add(new Printed("inlineLinks", links).fact(reader.messages().text(label)));
        }
    }
}
