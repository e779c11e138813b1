package org.programmekb.content;

import java.util.List;
import java.util.stream.Stream;
import org.programmekb.type.Types;

/** The sources that the facts of an entry cite. */
public final class CitedSources implements GatheringVisitor<Citation> {
    private CitedSources() {}

    /** Those of the whole entry first, then those of single facts, each once. */
    public static List<Citation> in(Entry entry, Types types) {
        CitedSources visitor = new CitedSources();
        return Stream.of(
                        entry.core().sources().stream(),
                        entry.core().phases().stream().flatMap(part -> part.sources().stream()),
                        types.allFields(entry.id().type()).stream()
                                .flatMap(field -> entry.value(field).map(value -> visitor.visit(field, value)).stream())
                                .flatMap(List::stream))
                .flatMap(citations -> citations)
                .distinct()
                .toList();
    }

    /** The same without those that are described at a single fact, where they are printed. */
    public static List<Citation> listed(Entry entry, Types types) {
        return in(entry, types).stream()
                .filter(citation ->
                        citation.source().isPresent() || entry.core().sources().contains(citation))
                .toList();
    }

    @Override
    public List<Citation> source(Citation source) {
        return List.of(source);
    }
}
