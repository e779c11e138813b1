package org.programmekb.markup;

import org.jsoup.nodes.Element;
import org.programmekb.diagnostic.Location;

/** Where the elements of a converted body were written. */
interface Places {
    /** Names the offset in the source at which an element was written; never published. */
    String OFFSET = "data-at";

    /** The place of an element, or of the nearest one before or around it whose place is known. */
    Location of(Element element);

    /** Places by the offsets that engines leave in {@link #OFFSET}. */
    static Places byOffset(SourceText source, int bodyStart) {
        return element -> {
            for (Element at = element; at != null; at = at.parent()) {
                String offset = at.attr(OFFSET);
                if (!offset.isEmpty() && offset.length() < 10 && isNumber(offset)) {
                    return source.at(bodyStart + Integer.parseInt(offset));
                }
            }
            return source.at(bodyStart);
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
