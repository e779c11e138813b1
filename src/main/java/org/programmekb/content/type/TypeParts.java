package org.programmekb.content.type;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.programmekb.content.field.BindingContext;
import org.programmekb.content.field.Field;
import org.programmekb.content.field.Lists;
import org.programmekb.content.field.Values;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Suggestion;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.type.ContentType;
import org.programmekb.type.FieldDescription;
import org.programmekb.type.FieldKind;
import org.programmekb.type.TypeDescription.Feed;
import org.programmekb.type.TypeDescription.Index;
import org.programmekb.type.TypeDescription.Part;
import org.programmekb.type.TypeDescription.Section;

/**
 * Reads what a description of a type says about pages, lists and other uses of its fields.
 *
 * @param fields its fields
 * @param known the names of all fields that its documents can have
 */
record TypeParts(
        BindingContext context, List<FieldDescription> fields, Set<String> known, Map<String, ContentType> types) {
    private static final Set<String> COMMON = Set.of("cities", "clusters");
    private static final String YEAR = "year";
    private static final String NAME = "name";

    private static final Set<FieldKind> DAYS = Set.of(FieldKind.DATE, FieldKind.PERIOD, FieldKind.UNKNOWN);

    /** Kinds of values that need more than a line. */
    private static final Set<FieldKind> NO_COLUMNS = Set.of(FieldKind.GROUP, FieldKind.CONTACT, FieldKind.GOAL);

    /** The names in a list, without those that it cannot hold, which are reported. */
    Set<String> names(Values values, Field<List<HeaderNode.Scalar>> field, Set<String> allowed) {
        Set<String> names = new LinkedHashSet<>();
        for (HeaderNode.Scalar name : values.all(field)) {
            if (allowed.contains(name.text())) {
                names.add(name.text());
            } else {
                context.report(
                        Code.TYPE_DESCRIPTION,
                        name.location(),
                        Message.of("type-description.no-field", name.text()),
                        Suggestion.hint(name.text(), allowed, Code.TYPE_DESCRIPTION.hint()));
            }
        }
        return names;
    }

    Set<Feed> feeds(Values values) {
        Set<Feed> feeds = EnumSet.noneOf(Feed.class);
        for (HeaderNode.Scalar word : values.all(TypeFields.FEEDS)) {
            Arrays.stream(Feed.values())
                    .filter(feed -> feed.name().toLowerCase(Locale.ROOT).equals(word.text()))
                    .findFirst()
                    .ifPresentOrElse(
                            feeds::add,
                            () -> mistake(word.location(), Message.of("type-description.feed", word.text())));
        }
        return feeds;
    }

    /** The field with the days of entries, which is a date or a period. */
    Optional<String> calendar(Values values) {
        return days(values, TypeFields.CALENDAR, "type-description.calendar");
    }

    /** The name of a field with days; {@code wrong} is the key of the message about another one. */
    private Optional<String> days(Values values, Field<HeaderNode.Scalar> in, String wrong) {
        return values.get(in)
                .filter(name -> {
                    boolean isKnown = name.text().equals("date")
                            || in.equals(TypeFields.SORT) && name.text().equals(NAME)
                            || fields.stream()
                                    .anyMatch(field -> field.name().equals(name.text()) && DAYS.contains(field.kind()));
                    if (!isKnown) {
                        mistake(name.location(), Message.of(wrong, name.text()));
                    }
                    return isKnown;
                })
                .map(HeaderNode.Scalar::text);
    }

    Index index(Values values) {
        List<String> group = new ArrayList<>();
        values.get(TypeFields.GROUP).ifPresent(name -> addFilter(name, group));
        List<String> filters = new ArrayList<>();
        for (HeaderNode.Scalar name : values.all(TypeFields.FILTERS)) {
            if (name.text().equals(YEAR)) {
                filters.add(YEAR);
            } else {
                addFilter(name, filters);
            }
        }
        Set<String> columns = new LinkedHashSet<>(COMMON);
        columns.add("date");
        fields.stream().filter(field -> !NO_COLUMNS.contains(field.kind())).forEach(field -> columns.add(field.name()));
        return new Index(
                group.stream().findFirst(),
                List.copyOf(names(values, TypeFields.COLUMNS, columns)),
                filters,
                days(values, TypeFields.SORT, "type-description.sort").filter(field -> !field.equals(NAME)));
    }

    /** The fields that a row shows: those that the description names, and those of the list. */
    Set<String> row(Values values) {
        Set<String> row = names(
                values,
                TypeFields.ROW,
                fields.stream()
                        .filter(field -> !NO_COLUMNS.contains(field.kind()))
                        .map(FieldDescription::name)
                        .collect(Collectors.toSet()));
        values.get(TypeFields.INDEX).ifPresent(written -> {
            written.get(TypeFields.GROUP).ifPresent(name -> row.add(name.text()));
            written.all(TypeFields.COLUMNS).forEach(name -> row.add(name.text()));
        });
        return row;
    }

    private void addFilter(HeaderNode.Scalar name, List<String> names) {
        boolean isFilter = COMMON.contains(name.text())
                || fields.stream()
                        .anyMatch(field -> field.name().equals(name.text())
                                && (field.kind().isFilter() || field.kind() == FieldKind.UNKNOWN));
        if (isFilter) {
            names.add(name.text());
        } else if (known.contains(name.text())) {
            mistake(name.location(), Message.of("type-description.no-filter", name.text()));
        } else {
            mistake(name.location(), Message.of("type-description.no-field", name.text()));
        }
    }

    /** The parts of a page; fields that it does not name follow the text, or stand with the facts if they are short. */
    List<Section> page(Values values) {
        Set<String> shown = new HashSet<>();
        List<Section> page = new ArrayList<>();
        if (values.node(TypeFields.PAGE).orElse(null) instanceof HeaderNode.Sequence parts) {
            parts.items().forEach(part -> add(part, page, shown));
        } else {
            values.node(TypeFields.PAGE)
                    .ifPresent(node -> mistake(node.location(), Message.of("type-description.page")));
        }
        List<String> facts = new ArrayList<>();
        List<Section> others = new ArrayList<>();
        for (FieldDescription field : fields) {
            if (!shown.contains(field.name())) {
                if (isFact(field)) {
                    facts.add(field.name());
                } else {
                    others.add(new Section(Part.FIELD, List.of(field.name())));
                }
            }
        }
        if (!facts.isEmpty()) {
            page.add(0, new Section(Part.FACTS, facts));
        }
        if (!shown.contains("body")) {
            page.add(new Section(Part.BODY, List.of()));
        }
        page.addAll(others);
        for (Part part : List.of(Part.RELATED, Part.NEWS)) {
            if (page.stream().noneMatch(section -> section.part() == part)) {
                page.add(new Section(part, List.of()));
            }
        }
        return page;
    }

    private static boolean isFact(FieldDescription field) {
        return field.kind() != FieldKind.GROUP && field.kind() != FieldKind.SOURCE && field.kind() != FieldKind.TEXT;
    }

    private void add(HeaderNode part, List<Section> page, Set<String> shown) {
        if (part instanceof HeaderNode.Scalar scalar) {
            String name = scalar.text();
            if (!shown.add(name)) {
                mistake(scalar.location(), Message.of("type-description.twice", name));
            } else if (Set.of("body", "related", "news").contains(name)) {
                page.add(new Section(Part.valueOf(name.toUpperCase(Locale.ROOT)), List.of()));
            } else if (isOwn(name)) {
                page.add(new Section(Part.FIELD, List.of(name)));
            } else {
                mistake(scalar.location(), Message.of("type-description.part", name));
            }
        } else if (part instanceof HeaderNode.Mapping mapping
                && mapping.fields().size() == 1
                && mapping.field("facts").isPresent()) {
            List<String> names = new ArrayList<>();
            Lists.scalars(mapping.field("facts").orElseThrow().value()).forEach(scalar -> {
                if (!isOwn(scalar.text())) {
                    mistake(scalar.location(), Message.of("type-description.no-field", scalar.text()));
                } else if (!shown.add(scalar.text())) {
                    mistake(scalar.location(), Message.of("type-description.twice", scalar.text()));
                } else {
                    names.add(scalar.text());
                }
            });
            page.add(new Section(Part.FACTS, names));
        } else {
            mistake(part.location(), Message.of("type-description.page"));
        }
    }

    private boolean isOwn(String name) {
        return fields.stream().anyMatch(field -> field.name().equals(name));
    }

    private void mistake(Location place, Message message) {
        FieldReading.mistake(context, place, message);
    }
}
