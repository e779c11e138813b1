package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Connections of a document beyond those in its header.
 *
 * @param tags tags of the document; without an address if the page is a fallback for a missing translation
 * @param related the documents that have most in common with it
 * @param links the first of the documents that link to it, without those that the page lists elsewhere
 * @param linksTotal number of documents that link to it
 * @param linksUrl the list of all of them, if the page shows only a part
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

    /** No connections, for a page without a document. */
    public static Connections none() {
        return new Connections(List.of(), List.of(), List.of(), 0, null);
    }

    /** A related document; {@code reason} is a sentence in parts, since some names are in other languages. */
    public record Item(Link link, List<Text> reason) {
        public Item {
            reason = List.copyOf(reason);
        }
    }
}
