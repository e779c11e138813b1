package org.programmekb.markup;

import java.util.List;
import org.jsoup.nodes.Element;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;

/**
 * Makes a body of the HTML of any engine: sanitised, in one vocabulary, with slots for what other documents decide. The
 * steps change one tree in place; their order matters only where a step's comment says so.
 */
final class BodyBuilder {
    private final int maxDepth;

    BodyBuilder(int maxDepth) {
        this.maxDepth = maxDepth;
    }

    Body build(Engine.Converted converted, Diagnostics findings) {
        Element body = converted.body();
        Places places = converted.places();
        if (isTooDeep(body)) {
            findings.report(
                    Code.MARKUP_INVALID, places.of(body), "elements are nested more than " + maxDepth + " deep");
            return Body.EMPTY;
        }
        converted.shape().accept(body);
        new Sanitiser(places, findings).clean(body);
        new ContentModel().repair(body);
        Blocks.tidy(body);
        HanLineBreaks.join(body);
        Figures.shape(body);
        List<String> ids = new Ids(places, findings).makeUnique(body);
        Headings headings = new Headings(places, findings, ids);
        List<Heading> found = headings.shape(body);
        Tables.shape(body);
        Admonitions.label(body);
        TaskLists.label(body);
        Footnotes.label(body);
        List<Link> links = new Links(places).shape(body);
        List<Image> images = new Images(places, findings).shape(body);
        String text = PlainText.of(body);
        Admonitions.settle(body);
        Blocks.breakLines(body);
        return new Body(serialise(body), found, links, images, ids, text);
    }

    private boolean isTooDeep(Element body) {
        int[] deepest = {0};
        body.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth));
        return deepest[0] > maxDepth;
    }

    /** The serialiser escapes the control characters around slots, which can stem from nowhere but {@link Slot}. */
    private static String serialise(Element body) {
        for (Element element : Query.select(body, "[" + Places.OFFSET + "], [" + Headings.GENERATED + "]")) {
            element.removeAttr(Places.OFFSET).removeAttr(Headings.GENERATED);
        }
        return body.html()
                .strip()
                .replace("&#x2;", String.valueOf(Body.OPEN))
                .replace("&#x3;", String.valueOf(Body.CLOSE));
    }
}
