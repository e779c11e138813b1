package org.programmekb.markup.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.Direction;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.execution.TimeLimit;
import org.programmekb.markup.text.Places;
import org.programmekb.markup.text.SourceText;

/** Removes everything that {@link AllowedHtml} does not allow, and reports it. */
public final class Sanitiser {
    private static final AllowedHtml ALLOWED = new AllowedHtml();

    /** Elements in which a link needs a paragraph around it. */
    private static final Set<String> CONTAINERS = Set.of("body", "div", "aside", "blockquote", "details");

    /** Elements that Word marks as its own. */
    private static final Set<String> MARKED = Set.of("p", "span", "div", "b", "i", "ul", "ol", "table", "td", "o:p");

    /** Attributes and elements of formatting, which Word writes everywhere. */
    private static final Set<String> FORMATTING =
            Set.of("style", "class", "lang", "align", "width", "face", "o:p", "font");

    private final Places places;
    private final Diagnostics findings;
    private final boolean isForeign;
    private final RemovedClasses classes = new RemovedClasses();
    private @Nullable Location word;
    private int fromWord;
    private @Nullable Element body;
    private @Nullable Boolean isPasted;

    public Sanitiser(Places places, Diagnostics findings) {
        this(places, findings, false);
    }

    private Sanitiser(Places places, Diagnostics findings, boolean isForeign) {
        this.places = places;
        this.findings = findings;
        this.isForeign = isForeign;
    }

    /** The clean HTML of a document of a type of JBake, whose classes and data attributes are for the project's own styles. */
    public static String cleanForeign(String html, int maxDepth, Location file, Diagnostics findings) {
        Element body = HtmlTree.parse(html, maxDepth);
        new Sanitiser(element -> file, findings, true).cleanBody(body);
        return body.html();
    }

    /** Cleans a body. What was pasted from a word processor gives one finding, not one for each of its elements. */
    public void cleanBody(Element body) {
        this.body = body;
        clean(body);
        classes.report(findings);
        if (word != null) {
            findings.report(
                    Code.MARKUP_REMOVED,
                    word,
                    Message.of("markup-removed.word", fromWord),
                    Message.of("markup-removed.hint-word"));
        }
    }

    private void clean(Element parent) {
        TimeLimit.current().check();
        Map<Node, Fate> fates = new HashMap<>();
        for (Node node : List.copyOf(parent.childNodes())) {
            if (node instanceof Element element) {
                Fate fate = cleanElement(element);
                if (fate != Fate.KEEP) {
                    fates.put(element, fate);
                }
            } else if (node instanceof TextNode text && node.getClass() == TextNode.class) {
                String words = text.getWholeText();
                if (!SourceText.isText(words)) {
                    text.text(withoutControls(words));
                }
            } else {
                fates.put(node, Fate.DROP);
            }
        }
        Blocks.reduce(parent, fates);
    }

    private Fate cleanElement(Element element) {
        String name = element.normalName();
        boolean isKnown = ALLOWED.isSafeTag(name);
        Optional<Element> link = isKnown ? Optional.empty() : EmbeddedMedia.link(element);
        if (link.isPresent()) {
            replaceByLink(element, link.get());
            return Fate.KEEP;
        }
        if (!isKnown && AllowedHtml.isDroppedWithContent(name)
                || !Parser.NamespaceHtml.equals(element.tag().namespace())) {
            removed(element, name, Message.of("markup-removed.with-content", shown(name)));
            return Fate.DROP;
        }
        clean(element);
        if (!isKnown) {
            if (!AllowedHtml.isUnwrappedSilently(name)) {
                removed(element, name, Message.of("markup-removed.only-tag", shown(name)));
            }
            return Fate.UNWRAP;
        }
        if (Query.hasAttributes(element)) {
            nameToId(element);
            for (Attribute attribute : List.copyOf(element.attributes().asList())) {
                cleanAttribute(element, attribute);
            }
        } else if (!name.equals("img")) {
            return Fate.KEEP;
        }
        // Without it, punctuation next to foreign words would be displayed on the wrong side.
        if (element.hasAttr("lang") && !element.hasAttr("dir") && Direction.isRightToLeft(element.attr("lang"))) {
            element.attr("dir", "rtl");
        }
        if (name.equals("a") && element.hasAttr("href")) {
            return cleanLink(element);
        }
        if (name.equals("img")) {
            cleanImage(element);
        }
        return Fate.KEEP;
    }

    /** Keeps the target of links in the form that HTML had before ids. */
    private static void nameToId(Element element) {
        String name = element.attr("name");
        if (element.normalName().equals("a") && !element.hasAttr("id") && AllowedHtml.isValid("id", name)) {
            element.attr("id", name).removeAttr("name");
        }
    }

    private void cleanAttribute(Element element, Attribute attribute) {
        String key = attribute.getKey();
        boolean isOwn = key.equals(Places.OFFSET) || key.equals(Ids.GENERATED) || key.equals(Slot.WANTS_TITLE);
        boolean isForStyles = isForeign && (key.equals("class") || key.startsWith("data-"));
        if (isOwn || isForStyles || key.equals("id") && element.hasAttr(Ids.GENERATED)) {
            return;
        }
        if (key.equals("lang")) {
            attribute.setValue(AllowedHtml.languageTag(attribute.getValue()));
        }
        String tag = element.normalName();
        if (key.equals("class")) {
            cleanClasses(element);
        } else if (!ALLOWED.isSafeAttribute(tag, element, attribute)) {
            removed(element, key, Message.of("markup-removed.attribute", shown(key), tag));
            element.removeAttr(key);
        } else if (!AllowedHtml.isValid(key, attribute.getValue())) {
            String value = shown(attribute.getValue());
            removed(element, key, Message.of("markup-removed.attribute-value", key, tag, value));
            element.removeAttr(key);
        } else {
            element.attr(key, withoutControls(attribute.getValue()));
        }
    }

    private void replaceByLink(Element media, Element link) {
        findings.report(
                Code.MARKUP_REMOVED,
                places.of(media),
                Message.of("markup-removed.media", media.normalName(), shown(link.attr("href"))),
                Message.of("markup-removed.hint-media"));
        if (media.hasAttr(Places.OFFSET)) {
            link.attr(Places.OFFSET, media.attr(Places.OFFSET));
        }
        boolean isBlock =
                media.parent() != null && CONTAINERS.contains(media.parent().normalName());
        media.replaceWith(isBlock ? new Element("p").appendChild(link) : link);
        if (cleanElement(link) == Fate.UNWRAP) {
            link.unwrap();
        }
    }

    private void cleanClasses(Element element) {
        for (String name : List.copyOf(element.classNames())) {
            if (!AllowedHtml.isClass(name)) {
                if (isPasted()) {
                    countFromWord(element);
                } else {
                    classes.add(shown(name), element.normalName(), places.of(element));
                }
                element.removeClass(name);
            }
        }
        if (element.classNames().isEmpty()) {
            element.removeAttr("class");
        }
    }

    private Fate cleanLink(Element link) {
        String href = withoutBlanks(link.attr("href"));
        switch (WebAddress.kind(href)) {
            case INTERNAL -> link.attr("href", href);
            case FORBIDDEN -> {
                Message message = Message.of("link-scheme.link", shown(href));
                findings.report(Code.LINK_SCHEME, places.of(link), message);
                return Fate.UNWRAP;
            }
            case ABSOLUTE -> {
                Optional<String> legal = WebAddress.legal(href);
                if (legal.isEmpty()) {
                    Message message = Message.of("url-invalid.link", shown(href));
                    findings.report(Code.URL_INVALID, places.of(link), message);
                    return Fate.UNWRAP;
                }
                link.attr("href", legal.get());
            }
        }
        return Fate.KEEP;
    }

    private void cleanImage(Element image) {
        String source = withoutBlanks(image.attr("src"));
        if (!source.isEmpty() && WebAddress.kind(source) == WebAddress.Kind.INTERNAL && !source.startsWith("kb:")) {
            image.attr("src", source);
            return;
        }
        findings.report(
                Code.IMAGE_INVALID,
                places.of(image),
                source.isEmpty()
                        ? Message.of("image-invalid.no-address")
                        : Message.of("image-invalid.elsewhere", shown(source)),
                Message.of("image-invalid.hint-path"));
        image.replaceWith(new TextNode(image.attr("alt")));
    }

    /** The address that a browser reads: control characters can stand before blanks. */
    private static String withoutBlanks(String address) {
        return withoutControls(address).replace("\t", "").replace("\n", "").strip();
    }

    private static String withoutControls(String text) {
        if (SourceText.isText(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.chars().filter(c -> SourceText.isText((char) c)).forEach(c -> clean.append((char) c));
        return clean.toString();
    }

    /** Reports that an element, one of its attributes or a class was removed; {@code name} is the name of the former. */
    private void removed(Element element, String name, Message message) {
        if (isPasted() && FORMATTING.contains(name)) {
            countFromWord(element);
        } else {
            findings.report(Code.MARKUP_REMOVED, places.of(element), message);
        }
    }

    /** Whether the body has marks of a word processor; looked for before the first thing is removed. */
    private boolean isPasted() {
        if (isPasted == null) {
            isPasted = body != null && Query.byTag(body, MARKED).stream().anyMatch(Sanitiser::isFromWord);
        }
        return isPasted;
    }

    private void countFromWord(Element element) {
        fromWord++;
        Location place = places.of(element);
        word = word == null || place.compareTo(word) < 0 ? place : word;
    }

    /** Whether an element was pasted from Microsoft Word. */
    private static boolean isFromWord(Element element) {
        return element.normalName().equals("o:p")
                || Query.hasAttributes(element)
                        && (element.className().startsWith("Mso")
                                || element.attr("style").contains("mso-"));
    }

    private static String shown(String text) {
        String line = withoutControls(text).replaceAll("\\s+", " ");
        return line.length() > 80 ? line.substring(0, 80) + "…" : line;
    }
}
