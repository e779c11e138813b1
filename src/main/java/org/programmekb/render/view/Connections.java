package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a document is connected beyond what its header refers to.
 *
 * @param tags of the document; without address where the page stands in for a missing translation
 * @param related what has most in common with it
 * @param links the first of the documents that link to it and that the page does not list anyway
 * @param linksTotal how many documents link to it
 * @param linksUrl of the list of all of them, where the page shows only a part
 */
public record Connections(
        List<Link> tags,
        List<Item> related,
        List<Link> links,
        int linksTotal,
        @Nullable String linksUrl) {
    public Connections {
        tags = List.copyOf(tags);
        related = List.copyOf(related);
        links = List.copyOf(links);
    }

    /** A related document; {@code reason} is a sentence in parts, since names may be in other languages. */
    public record Item(Link link, List<Text> reason) {
        public Item {
            reason = List.copyOf(reason);
        }
    }
}
