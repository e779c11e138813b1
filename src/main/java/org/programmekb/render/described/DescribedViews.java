package org.programmekb.render.described;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.programmekb.content.Entry;
import org.programmekb.index.RelatedIds;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Reader;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.View;
import org.programmekb.type.FieldDescription;
import org.programmekb.type.FieldKind;
import org.programmekb.type.TypeDescription;
import org.programmekb.type.TypeDescription.Part;
import org.programmekb.type.TypeDescription.Section;
import org.programmekb.type.Types;

/** What pages show of the fields that a project describes. */
public final class DescribedViews {
    private final Reader reader;
    private final EntryViews views;
    private final Types types;

    /** For readers of one language. */
    public DescribedViews(Reader reader, EntryViews views) {
        this.reader = reader;
        this.views = views;
        this.types = reader.config().types();
    }

    /** The short facts of an entry of an own type, which are beside its text. */
    public List<View> facts(Entry entry) {
        return parts(entry).stream()
                .filter(section -> section.part() == Part.FACTS)
                .flatMap(section -> section.names().stream())
                .flatMap(name -> shown(entry, name).stream())
                .toList();
    }

    /** The parts of the page of an entry of an own type but the facts, in their order. */
    public List<View> sections(Entry entry) {
        List<View> sections = new ArrayList<>();
        for (Section section : parts(entry)) {
            if (section.part() == Part.FIELD) {
                section.names()
                        .forEach(name -> shown(entry, name)
                                .ifPresent(view ->
                                        sections.add(view.with("part", "field").with("id", name))));
            } else if (section.part() == Part.BODY || section.part() == Part.NEWS) {
                sections.add(
                        new View("page-part").with("part", section.part().name().toLowerCase(Locale.ROOT)));
            }
        }
        return sections;
    }

    private List<Section> parts(Entry entry) {
        return types.description(entry.id().type()).map(TypeDescription::page).orElse(List.of());
    }

    /**
     * What the project adds to a page: the fields that it gives to a type of the program, and the entries that name this one by
     * a relation that it describes.
     */
    public List<View> more(Entry entry) {
        List<View> more = new ArrayList<>();
        if (types.descriptions().isEmpty()) {
            return more;
        }
        if (!types.own().contains(entry.id().type())) {
            for (FieldDescription field : types.fields(entry.id().type())) {
                shown(entry, field.name()).ifPresent(view -> more.add(view.with("id", field.name())));
            }
        }
        RelatedIds related = RelatedIds.of(reader.index(), entry.id());
        related.naming()
                .keySet()
                .forEach(key -> more.add(naming(key, related.naming(key, reader.index(), reader.language()))));
        return more;
    }

    /** The entries that name one by a relation, with what the relation is called from this side. */
    private View naming(String key, List<Entry> entries) {
        List<Link> links = reader.links(entries);
        String label = reader.messages().has("inverse." + key)
                ? reader.words("inverse." + key)
                : reader.words("title." + entries.get(0).id().type().folder());
        return new Printed("linkList", links).fact(label).with("id", key.replace('.', '-'));
    }

    /** A field of an entry with its label; empty if there is nothing to show. */
    Optional<View> shown(Entry entry, String name) {
        return value(entry, name)
                .map(value -> value.fact(reader.words(entry.id().type().word() + "." + name)));
    }

    /** The value of a field of an entry. */
    Optional<Printed> value(Entry entry, String name) {
        Map<String, Object> values = entry.core().more();
        return types.fields(entry.id().type()).stream()
                .filter(field ->
                        field.name().equals(name) && field.kind() != FieldKind.UNKNOWN && values.containsKey(name))
                .findFirst()
                .flatMap(field -> FieldViews.of(
                        reader, views, entry.id().type().word(), field, Objects.requireNonNull(values.get(name))));
    }
}
