package org.programmekb.markup.text;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.programmekb.diagnostic.Location;

/** The source positions of the elements of a converted body. */
public interface Places {
    /** The attribute with the source offset of an element; it is never published. */
    String OFFSET = "data-at";

    /** A position in a source from which a text can be searched. */
    record Start(SourceText source, int offset) {}

    /** The place of an element, or of the nearest element before or around it whose place is known. */
    Location of(Element element);

    /** Positions where the text of an element may start, most likely first; empty without a source. */
    default List<Start> starts(Element element) {
        return List.of();
    }

    /** The place of the character at {@code offset} of a displayed text; empty if the source does not contain it. */
    default Optional<Location> find(Element element, String text, int offset) {
        return Optional.empty();
    }
}
