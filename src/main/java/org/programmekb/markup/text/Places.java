package org.programmekb.markup.text;

import java.util.List;
import org.jsoup.nodes.Element;
import org.programmekb.diagnostic.Location;

/** Where the elements of a converted body were written. */
public interface Places {
    /** Names the offset in the source at which an element was written; never published. */
    String OFFSET = "data-at";

    /** A position in a file from which on something was written. */
    record Start(SourceText source, int offset) {}

    /** The place of an element, or of the nearest one before or around it whose place is known. */
    Location of(Element element);

    /** Where the text of an element may start, the likeliest first; empty where the source is not at hand. */
    default List<Start> starts(Element element) {
        return List.of();
    }
}
