package org.programmekb.render.view;

import java.util.List;

/**
 * The documents that mention something.
 *
 * @param first the documents that are shown at once
 * @param more the documents that are shown on request
 * @param rest number of all others
 */
public record MentionedIn(List<Link> first, List<Link> more, int rest) {
    public MentionedIn {
        first = List.copyOf(first);
        more = List.copyOf(more);
    }
}
