package org.programmekb.markup.body;

import org.programmekb.diagnostic.Location;
import org.programmekb.markup.text.CommonTexts;

/**
 * A heading of a body.
 *
 * @param level 2 to 6
 * @param text as read, without markup
 * @param id chosen by the author, or made from the text
 * @param explicit whether the author chose the id
 * @param location where it is written
 */
public record Heading(int level, String text, String id, boolean explicit, Location location) {
    public Heading {
        text = CommonTexts.of(text);
        id = CommonTexts.of(id);
    }
}
