package org.programmekb.markup;

import org.jsoup.nodes.Element;
import org.programmekb.diagnostic.Location;

/** Where the elements of a converted body were written. */
interface Places {
    /** Names the offset in the source at which an element was written; never published. */
    String OFFSET = "data-at";

    /** The place of an element, or of the nearest one before or around it whose place is known. */
    Location of(Element element);
}
