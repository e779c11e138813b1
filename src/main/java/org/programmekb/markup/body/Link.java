package org.programmekb.markup.body;

import org.programmekb.diagnostic.Location;
import org.programmekb.markup.text.CommonTexts;

/**
 * A link as its author wrote it, not yet resolved.
 *
 * @param target for instance {@code ../cities/nice.en.md#history}, {@code kb:city/nice}, {@code #outcome} or {@code https://…}
 * @param location where it is written
 */
public record Link(String target, Location location) {
    public Link {
        target = CommonTexts.of(target);
    }
}
