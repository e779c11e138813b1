package org.programmekb.markup.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.programmekb.markup.html.Admonitions;
import org.programmekb.markup.html.Blocks;
import org.programmekb.markup.html.Footnotes;
import org.programmekb.markup.html.Query;
import org.programmekb.markup.html.Slot;

/** Converts Flexmark's HTML to the common form of all markup languages. */
final class MarkdownShape {
    /** Attributes behind a heading, with or without the colon of some dialects. */
    private static final Pattern ATTRIBUTES = Pattern.compile(
            "(.*)\\{:?[ \\t]*+((?:[#.][^\\s{}]++|[\\w-]++=[^\\s{}]++)(?:[ \\t][^{}]*+)?)}[ \\t]*", Pattern.DOTALL);

    private static final Pattern ID = Pattern.compile("(?:^|\\s)#([^\\s{}]+)");

    /** The name of a language at the beginning of what stands behind a fence, as in {@code js{1,3}}. */
    private static final Pattern LANGUAGE =
            Pattern.compile("language-(?:\\{[ \\t]*\\.?)?([A-Za-z][\\w+#.-]*)(?:[^\\w+#.=-].*)?");

    private static final Pattern ALERT =
            Pattern.compile("\\s*\\[!(note|tip|important|warning|caution)][+-]?", Pattern.CASE_INSENSITIVE);
    private static final Pattern FOOTNOTE = Pattern.compile("fn-(\\d+)");

    private MarkdownShape() {}

    static void apply(Element body) {
        headingIds(body);
        Query.byTag(body, "blockquote").forEach(MarkdownShape::alert);
        code(body);
        emptyLinks(body);
        footnotes(body);
        alignments(body);
        // An empty element that Flexmark writes for admonition icons.
        Query.select(body, "> svg:empty").remove();
        Query.select(body, "li.task").forEach(task -> task.removeClass("task-list-item"));
    }

    /** Reads explicit ids of headings, as in {@code ## Results {#results}}, and drops classes. */
    private static void headingIds(Element body) {
        for (Element heading : Query.byTag(body, Blocks.HEADINGS)) {
            if (heading.lastChild() instanceof TextNode text
                    && text.getWholeText().indexOf('{') >= 0) {
                Matcher attributes = ATTRIBUTES.matcher(text.getWholeText());
                if (attributes.matches()) {
                    text.text(attributes.group(1).stripTrailing());
                    Matcher id = ID.matcher(attributes.group(2));
                    if (id.find()) {
                        heading.attr("id", id.group(1));
                    }
                }
            }
        }
    }

    /** Turns a quotation that begins with {@code [!NOTE]} into an admonition; text behind the mark is its title. */
    private static void alert(Element quotation) {
        Element first = quotation.firstElementChild();
        if (first == null
                || !first.normalName().equals("p")
                || !(first.childNodeSize() > 0 && first.childNode(0) instanceof TextNode text)) {
            return;
        }
        String words = text.getWholeText();
        Matcher mark = ALERT.matcher(words);
        if (!mark.lookingAt()) {
            return;
        }
        int end = words.indexOf('\n');
        String title = words.substring(mark.end(), end < 0 ? words.length() : end);
        boolean isWhole = end >= 0 || first.childNodeSize() == 1;
        text.text(isWhole ? words.substring(end < 0 ? words.length() : end + 1) : words.substring(mark.end()));
        quotation.tagName("aside").attr("class", "admonition " + mark.group(1).toLowerCase(Locale.ROOT));
        quotation.prependChild(new Element("p").addClass(Admonitions.TITLE).text(isWhole ? title.strip() : ""));
    }

    private static void code(Element body) {
        for (Element code : Query.byTag(body, "code")) {
            if (code.parent() != null && code.parent().normalName().equals("pre")) {
                if (code.hasAttr("class")) {
                    language(code);
                }
            } else if (code.closest("td, th") != null && code.text().contains("\\|")) {
                // In a table, a bar is escaped even in code.
                code.text(code.wholeText().replace("\\|", "|"));
            }
        }
    }

    /** A link without text shows where it leads: the title of its target, or the address of another site. */
    private static void emptyLinks(Element body) {
        for (Element link : Query.byTag(body, "a")) {
            String target = link.attr("href");
            if (!target.isEmpty() && !target.startsWith("#") && link.childrenSize() == 0 && !link.hasText()) {
                // It stands for the title when the prose is checked.
                link.text(target);
                Slot.showTitle(link, target);
            }
        }
    }

    private static void language(Element code) {
        Matcher language = LANGUAGE.matcher(code.attr("class"));
        if (language.matches()) {
            code.attr("class", "language-" + language.group(1));
        } else {
            code.removeAttr("class");
        }
    }

    private static void alignments(Element body) {
        for (Element cell : Query.byAttribute(body, "align")) {
            String side = cell.attr("align");
            boolean isCell = cell.normalName().equals("td") || cell.normalName().equals("th");
            if (isCell && (side.equals("left") || side.equals("center") || side.equals("right"))) {
                cell.removeAttr("align").addClass("align-" + side);
            }
        }
    }

    private static void footnotes(Element body) {
        Element notes = Query.first(body, "> div.footnotes");
        if (notes == null || !notes.equals(body.lastElementChild())) {
            return;
        }
        for (Element link : Query.select(body, "sup[id^=fnref-] > a.footnote-ref")) {
            Element sup = link.parent();
            if (sup != null) {
                sup.replaceWith(Footnotes.reference(link.text(), sup.id()));
            }
        }
        Query.select(notes, "> hr").remove();
        for (Element note : Query.select(notes, "> ol > li")) {
            if (FOOTNOTE.matcher(note.id()).matches()) {
                List<Element> backs = List.copyOf(Query.select(note, "> a.footnote-backref"));
                Element last = note.lastElementChild();
                List<Node> text = new ArrayList<>(note.childNodes());
                text.removeAll(new HashSet<>(backs));
                // At once, because jsoup numbers the others again after each that is removed.
                note.empty().appendChildren(text);
                Element paragraph = Query.select(note, "> p").last();
                Element target = paragraph == null ? note : paragraph;
                for (Element back : backs) {
                    target.appendText(" ")
                            .appendChild(Footnotes.back(back.attr("href").substring(1)));
                }
                if (last == null) {
                    note.remove();
                }
            }
        }
    }
}
