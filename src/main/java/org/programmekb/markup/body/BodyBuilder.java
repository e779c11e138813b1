package org.programmekb.markup.body;

import java.util.List;
import org.jsoup.nodes.Element;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.markup.html.Admonitions;
import org.programmekb.markup.html.Blocks;
import org.programmekb.markup.html.ContentModel;
import org.programmekb.markup.html.Engine;
import org.programmekb.markup.html.Figures;
import org.programmekb.markup.html.Footnotes;
import org.programmekb.markup.html.Ids;
import org.programmekb.markup.html.Occurring;
import org.programmekb.markup.html.Sanitiser;
import org.programmekb.markup.html.Tables;
import org.programmekb.markup.html.TaskLists;
import org.programmekb.markup.text.HanLineBreaks;
import org.programmekb.markup.text.Places;
import org.programmekb.prose.Passage;

/**
 * Makes a body of the HTML of any engine: sanitised, in one vocabulary, with slots for what other documents decide. The
 * steps change one tree in place; their order matters only where a step's comment says so. Steps that look for something
 * rare are taken only where it occurs.
 */
public final class BodyBuilder {
    private final int maxDepth;

    public BodyBuilder(int maxDepth) {
        this.maxDepth = maxDepth;
    }

    /**
     * A body and what can be read in it.
     *
     * @param passages in document order
     * @param held what it holds beside text
     */
    public record Built(Body body, List<Passage> passages, List<ComparedFact> held) {
        public Built {
            passages = List.copyOf(passages);
            held = List.copyOf(held);
        }
    }

    /**
     * Makes a body.
     *
     * @param language the tag of the document's language
     */
    public Built build(Engine.Converted converted, String language, Diagnostics findings) {
        Element body = converted.body();
        Places places = converted.places();
        Occurring written = Occurring.in(body);
        if (written.isDeeperThan(maxDepth)) {
            findings.report(
                    Code.MARKUP_INVALID, places.of(body), "elements are nested more than " + maxDepth + " deep");
            return new Built(Body.EMPTY, List.of(), List.of());
        }
        converted.shape().accept(body, written);
        new Sanitiser(places, findings).clean(body);
        new ContentModel().repair(body);
        Blocks.tidy(body);
        HanLineBreaks.join(body);
        List<Passage> passages = Passages.of(body, places, language);
        Occurring occurring = Occurring.in(body);
        List<ComparedFact> held = ComparedFacts.held(body, occurring, places);
        return new Built(open(body, occurring, places, findings), passages, held);
    }

    /** Opens the slots of a body that has its final text. */
    private static Body open(Element body, Occurring occurring, Places places, Diagnostics findings) {
        if (occurring.tag("img")) {
            Figures.shape(body);
        }
        List<String> ids = occurring.attribute("id") ? new Ids(places, findings).makeUnique(body) : List.of();
        List<Heading> headings =
                occurring.anyTag(Blocks.HEADINGS) ? new Headings(places, findings, ids).shape(body) : List.of();
        if (occurring.tag("table")) {
            Tables.shape(body);
        }
        if (occurring.tag("aside")) {
            Admonitions.label(body);
        }
        if (occurring.attribute("class")) {
            TaskLists.label(body);
            Footnotes.label(body);
        }
        List<Link> links = occurring.tag("a") ? new Links(places).shape(body) : List.of();
        List<Image> images = occurring.tag("img") ? new Images(places, findings).shape(body) : List.of();
        String text = PlainText.of(body);
        if (occurring.tag("aside")) {
            Admonitions.settle(body);
        }
        return new Body(Template.of(body), headings, links, images, ids, text);
    }
}
