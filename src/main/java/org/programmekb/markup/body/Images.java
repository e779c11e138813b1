package org.programmekb.markup.body;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.markup.html.Query;
import org.programmekb.markup.html.Slot;
import org.programmekb.markup.text.HanLineBreaks;
import org.programmekb.markup.text.Places;

/** Inserts slots for the addresses of images and reports missing alternative texts. */
final class Images {
    private final Places places;
    private final Diagnostics findings;

    Images(Places places, Diagnostics findings) {
        this.places = places;
        this.findings = findings;
    }

    List<Image> shape(Element body) {
        List<Image> images = new ArrayList<>();
        for (Element element : Query.byTag(body, "img")) {
            String source = element.attr("src");
            String alt = HanLineBreaks.joined(element.attr("alt").strip()).replace('\n', ' ');
            Location place = places.of(element);
            if (alt.isEmpty()) {
                findings.report(Code.IMAGE_ALT_MISSING, place, "the image `" + source + "` has no alternative text");
            }
            element.attr("src", Slot.image(images.size()));
            element.attr("alt", alt).attr("loading", "lazy").attr("decoding", "async");
            if (!element.hasAttr("width") && !element.hasAttr("height")) {
                element.attr("width", Slot.imageWidth(images.size()));
                element.attr("height", Slot.imageHeight(images.size()));
            }
            images.add(new Image(source, alt, place));
        }
        return images;
    }
}
