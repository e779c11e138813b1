package org.programmekb.markup.body;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.programmekb.markup.html.Footnotes;
import org.programmekb.markup.html.Query;
import org.programmekb.markup.html.Slot;
import org.programmekb.markup.text.Places;

/** Inserts slots for the addresses of the author's links. */
final class Links {
    private final Places places;

    Links(Places places) {
        this.places = places;
    }

    List<Link> shape(Element body) {
        List<Link> links = new ArrayList<>();
        for (Element element : Query.byTag(body, "a")) {
            if (element.hasAttr("href") && !Footnotes.isOwnLink(element)) {
                Link link = new Link(element.attr("href"), places.of(element));
                element.attr("href", Slot.link(links.size()));
                links.add(link);
            }
        }
        return links;
    }
}
