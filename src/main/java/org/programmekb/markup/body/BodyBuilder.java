package org.programmekb.markup.body;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.html.Admonitions;
import org.programmekb.markup.html.Blocks;
import org.programmekb.markup.html.CitationMarks;
import org.programmekb.markup.html.CodeBlocks;
import org.programmekb.markup.html.ContentModel;
import org.programmekb.markup.html.Dependency;
import org.programmekb.markup.html.Engine;
import org.programmekb.markup.html.Footnotes;
import org.programmekb.markup.html.HtmlTree;
import org.programmekb.markup.html.Ids;
import org.programmekb.markup.html.Query;
import org.programmekb.markup.html.Sanitiser;
import org.programmekb.markup.html.Slot;
import org.programmekb.markup.html.Tables;
import org.programmekb.markup.text.HanLineBreaks;
import org.programmekb.markup.text.Places;
import org.programmekb.prose.Passage;

/**
 * Creates a body from the HTML of any engine: sanitises it, normalises it and inserts slots for values from other
 * documents. The steps modify one tree in place; their order matters only if a comment at a step says so. Steps for
 * rare elements are skipped if there are none.
 */
public record BodyBuilder(int maxDepth) {
    private static final Pattern PIXELS = Pattern.compile("[1-9]\\d{0,4}");

    /**
     * A body with the content to check.
     *
     * @param passages the texts of the body, in document order
     * @param structure the elements to compare between languages, such as tables and footnotes
     * @param dependencies other files that were read or looked for
     */
    public record Built(
            DocumentBody body, List<Passage> passages, List<ComparedFact> structure, List<Dependency> dependencies) {
        public Built {
            passages = List.copyOf(passages);
            structure = List.copyOf(structure);
            dependencies = List.copyOf(dependencies);
        }
    }

    /**
     * Creates a body.
     *
     * @param language the language tag of the document
     */
    public Built build(Engine.Converted converted, String language, Diagnostics findings) {
        Element body = converted.body();
        Places places = converted.places();
        if (HtmlTree.isDeeperThan(body, maxDepth)) {
            findings.report(
                    Code.MARKUP_INVALID,
                    places.of(body),
                    Message.of("markup-invalid.depth", maxDepth),
                    Message.of("markup-invalid.hint-depth"));
            return new Built(DocumentBody.EMPTY, List.of(), List.of(), converted.dependencies());
        }
        CitationMarks.number(body);
        converted.shape().accept(body);
        new Sanitiser(places, findings).cleanBody(body);
        new ContentModel().repair(body);
        Blocks.tidy(body);
        HanLineBreaks.join(body);
        List<Passage> passages = Passages.of(body, places, language);
        List<ComparedFact> structure = ComparedFacts.structure(body, places);
        return new Built(open(body, places, findings), passages, structure, converted.dependencies());
    }

    /** Inserts the slots; the text of the body must be final. */
    private static DocumentBody open(Element body, Places places, Diagnostics findings) {
        caption(body);
        List<String> ids = new Ids(places, findings).makeUnique(body);
        List<BodyHeading> headings = new Headings(places, findings, ids).shape(body);
        Tables.shape(body);
        Admonitions.label(body);
        labelTasks(body);
        Footnotes.label(body);
        List<WrittenLink> links = links(body, places);
        List<BodyImage> images = images(body, places, findings);
        String text = PlainText.of(body);
        CodeBlocks.check(body, places, findings);
        CodeBlocks.highlight(body);
        Admonitions.settle(body);
        return new DocumentBody(BodySerialiser.of(body), headings, links, images, ids, text);
    }

    /** Inserts slots for the addresses of the author's links. */
    private static List<WrittenLink> links(Element body, Places places) {
        List<WrittenLink> links = new ArrayList<>();
        for (Element element : Query.byTag(body, "a")) {
            if (element.hasAttr("href") && !Footnotes.isOwnLink(element)) {
                links.add(new WrittenLink(element.attr("href"), place(element, places)));
                element.attr("href", Slot.link(links.size() - 1));
                if (element.hasAttr(Slot.WANTS_TITLE)) {
                    element.removeAttr(Slot.WANTS_TITLE).text(Slot.linkTitle(links.size() - 1));
                }
            }
        }
        return links;
    }

    private static Location place(Element link, Places places) {
        return CitationMarks.source(link.attr("href"))
                .flatMap(id -> places.find(link, "@" + id, 0).or(() -> places.find(link, id, 0)))
                .orElseGet(() -> places.of(link));
    }

    /** Inserts slots for the addresses of images and reports missing alternative texts. */
    private static List<BodyImage> images(Element body, Places places, Diagnostics findings) {
        List<BodyImage> images = new ArrayList<>();
        for (Element element : Query.byTag(body, "img")) {
            BodyImage image = new BodyImage(
                    element.attr("src"),
                    HanLineBreaks.joined(element.attr("alt").strip()).replace('\n', ' '),
                    places.of(element));
            if (image.alt().isEmpty()) {
                Message message = Message.of("image-alt-missing.image", image.source());
                findings.report(Code.IMAGE_ALT_MISSING, image.location(), message);
            }
            insert(element, images.size());
            element.attr("alt", image.alt()).attr("decoding", "async");
            if (!images.isEmpty() || !FirstScreen.holds(element, body)) {
                element.attr("loading", "lazy");
            }
            images.add(image);
        }
        return images;
    }

    private static void insert(Element element, int number) {
        element.attr("src", Slot.image(number))
                .attr("srcset", Slot.imageChoice(number))
                .attr("sizes", Slot.imageSizes(number));
        String width = element.attr("width");
        String height = element.attr("height");
        if (width.isEmpty() && PIXELS.matcher(height).matches() || width.isEmpty() && height.isEmpty()) {
            element.attr("width", Slot.imageWidth(number, height));
        }
        if (height.isEmpty() && PIXELS.matcher(width).matches() || width.isEmpty() && height.isEmpty()) {
            element.attr("height", Slot.imageHeight(number, width));
        }
    }

    /** Adds the state of each task as text, for people who cannot see its mark. */
    private static void labelTasks(Element body) {
        for (Element task : Query.select(body, "li.task")) {
            String state = task.hasClass("done") ? "done" : "open";
            Element words = new Element("span").addClass("visually-hidden").text(Slot.message("task." + state));
            Element first = task.firstElementChild();
            Element target = first != null && first.normalName().equals("p") ? first : task;
            target.prependText(" ").prependChild(words);
            if (task.parent() != null) {
                task.parent().addClass("task-list");
            }
        }
    }

    /** Converts an image with a title that is alone in its paragraph to a figure. */
    private static void caption(Element body) {
        for (Element image : List.copyOf(Query.select(body, "p > img[title], p > a > img[title]"))) {
            Element outer =
                    image.parent() != null && image.parent().normalName().equals("a") ? image.parent() : image;
            Element paragraph = outer.parent();
            if (paragraph != null && paragraph.normalName().equals("p") && isAlone(outer) && isAlone(image)) {
                String caption = image.attr("title");
                image.removeAttr("title");
                paragraph.tagName("figure").appendElement("figcaption").text(caption);
            }
        }
    }

    private static boolean isAlone(Element element) {
        return element.siblingNodes().stream().allMatch(sibling -> sibling instanceof TextNode text && text.isBlank());
    }
}
