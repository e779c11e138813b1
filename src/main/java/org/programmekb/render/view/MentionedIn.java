package org.programmekb.render.view;

import java.util.List;

/**
 * The documents that name something.
 *
 * @param first of them, which readers see at once
 * @param more of them, which readers may ask for
 * @param rest how many others there are
 */
public record MentionedIn(List<Link> first, List<Link> more, int rest) {
    public MentionedIn {
        first = List.copyOf(first);
        more = List.copyOf(more);
    }
}
