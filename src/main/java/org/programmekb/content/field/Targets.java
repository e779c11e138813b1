package org.programmekb.content.field;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.programmekb.markup.Document;
import org.programmekb.markup.ParsedSources;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.source.ContentId;
import org.programmekb.source.Register;
import org.programmekb.source.ReservedNames;
import org.programmekb.source.SourceTree;
import org.programmekb.type.ContentType;

/** The valid targets of references. A document with an error is still a target, but not always an entry. */
public final class Targets {
    private static final Set<String> NAMES = Set.of("title", "name", "short", "term");

    private final Map<ContentType, Set<String>> known = new HashMap<>();
    private final Set<ContentId> entries = new HashSet<>();
    private final ParsedSources sources;
    private final Map<Register, Ids> registers = new EnumMap<>(Register.class);

    /**
     * The ids in a file such as {@code glossary.yaml}.
     *
     * @param text all ids, in their order; each entry includes it in its fingerprint
     * @param file the file; if it could not be read as a whole, any id may exist
     */
    public record Ids(Set<String> all, String text, HeaderNode.Mapping file) {
        private static Ids of(HeaderNode.Mapping file) {
            Set<String> all = new LinkedHashSet<>();
            file.fields().forEach(field -> all.add(field.name()));
            return new Ids(all, all.toString(), file);
        }

        /** The id of the entry with this name. */
        Optional<String> named(String name) {
            return file.fields().stream()
                    .filter(entry -> entry.value() instanceof HeaderNode.Mapping fields && isNamed(fields, name))
                    .map(HeaderNode.Field::name)
                    .findFirst();
        }

        /** Whether an id may exist: it is known, or a part of the file could not be read. */
        boolean canHold(String id) {
            return file.extent() == HeaderNode.Extent.PARTIAL || all.contains(id);
        }
    }

    /** Nothing that could be named. */
    static Targets none() {
        return new Targets(new ParsedSources(List.of(), List.of(), Map.of(), Map.of()));
    }

    private Targets(ParsedSources sources) {
        this.sources = sources;
        for (Register register : Register.values()) {
            registers.put(register, Ids.of(sources.register(register)));
        }
    }

    public Targets(ParsedSources sources, SourceTree tree) {
        this(sources);
        for (Document document : sources.documents()) {
            add(document.id());
            if (ReservedNames.in(document.id()).isEmpty()) {
                entries.add(document.id());
            }
        }
        tree.unread().forEach(this::add);
    }

    private void add(ContentId id) {
        known.computeIfAbsent(id.type(), type -> new TreeSet<>()).add(id.slug());
    }

    /** The slugs of a type, sorted. */
    public Set<String> slugs(ContentType type) {
        return known.getOrDefault(type, Set.of());
    }

    /** The slug of the document of a type that has this title or name in any language. */
    Optional<String> named(ContentType type, String name) {
        return Stream.concat(
                        sources.documents().stream().map(each -> Map.entry(each.id(), each.header())),
                        sources.facts().stream().map(each -> Map.entry(each.id(), each.fields())))
                .filter(each -> each.getKey().type() == type && isNamed(each.getValue(), name))
                .map(each -> each.getKey().slug())
                .filter(slugs(type)::contains)
                .findFirst();
    }

    private static boolean isNamed(HeaderNode.Mapping fields, String name) {
        return NAMES.stream()
                .flatMap(field -> fields.field(field).stream())
                .anyMatch(field -> isText(field.value(), name)
                        || field.value() instanceof HeaderNode.Mapping texts
                                && texts.fields().stream().anyMatch(text -> isText(text.value(), name)));
    }

    private static boolean isText(HeaderNode node, String text) {
        return node instanceof HeaderNode.Scalar scalar && scalar.text().strip().equalsIgnoreCase(text);
    }

    public boolean isKnown(ContentId id) {
        return slugs(id.type()).contains(id.slug());
    }

    /** Whether the programme has an entry with this id. */
    public boolean isEntry(ContentId id) {
        return entries.contains(id);
    }

    public Ids organisations() {
        return ids(Register.ORGANISATIONS);
    }

    /** The ids of a register. */
    Ids ids(Register register) {
        return Objects.requireNonNull(registers.get(register));
    }
}
