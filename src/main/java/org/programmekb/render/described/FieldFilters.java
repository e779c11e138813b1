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
import org.programmekb.index.Countries;
import org.programmekb.render.Reader;
import org.programmekb.render.part.FilterBar.Choice;
import org.programmekb.render.part.Filters;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.Text;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;
import org.programmekb.type.FieldDescription;
import org.programmekb.type.TypeDescription;

/** The values by which the entries of a type can be grouped and chosen, as its description says. */
public final class FieldFilters {
    private static final String CITIES = "cities";
    private static final String CLUSTERS = "clusters";
    private static final String YEAR = "year";

    private final Reader reader;
    private final TypeDescription type;
    private final List<? extends Entry> entries;

    /** The filters of a list of these entries, which are all of the type. */
    public FieldFilters(Reader reader, TypeDescription type, List<? extends Entry> entries) {
        this.reader = reader;
        this.type = type;
        this.entries = List.copyOf(entries);
    }

    /** Adds the filters that the description names. */
    public <T extends Entry> Filters<T> addTo(Filters<T> filters) {
        type.index()
                .filters()
                .forEach(name -> filters.by(parameter(name), label(name), entry -> values(entry, name), choices(name)));
        return filters;
    }

    /** Adds those that the project gives to a type of the program. */
    public static <T extends Entry> Filters<T> addOwn(
            Filters<T> filters, ContentType type, Reader reader, List<T> entries) {
        reader.config()
                .types()
                .description(type)
                .ifPresent(own -> new FieldFilters(reader, own, entries).addTo(filters));
        return filters;
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
    List<String> values(Entry entry, String name) {
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

    static String anchor(String value) {
        return "group-" + value.replace('/', '-');
    }

    /** A value as readers see it, with the page about it if there is one. */
    record Name(Text text, @Nullable String url) {
        static Name of(Link link) {
            return new Name(new Text(link.text(), link.lang()), link.url());
        }
    }

    /** The values that entries have, in the order of readers. */
    Map<String, Name> names(String name) {
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
}
