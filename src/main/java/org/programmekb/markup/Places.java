package org.programmekb.markup;

import java.util.List;
import org.jsoup.nodes.Element;
import org.programmekb.diagnostic.Location;

/** Where the elements of a converted body were written. */
interface Places {
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

    /** Places by the offsets that engines leave in {@link #OFFSET}. */
    static Places byOffset(SourceText source, int bodyStart) {
        return new Places() {
            @Override
            public Location of(Element element) {
                return source.at(offset(element));
            }

            @Override
            public List<Start> starts(Element element) {
                return List.of(new Start(source, offset(element)));
            }

            private int offset(Element element) {
                for (Element at = element; at != null; at = at.parent()) {
                    String offset = at.attr(OFFSET);
                    if (!offset.isEmpty() && offset.length() < 10 && isNumber(offset)) {
                        return bodyStart + Integer.parseInt(offset);
                    }
                }
                return bodyStart;
            }
        };
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
