package org.programmekb.markup.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Citations of sources in a text: {@code [@report]} as in Pandoc, {@code cite:[report]} in AsciiDoc. They become numbers
 * in the order in which the sources are first cited, and link to the list of sources of the page.
 */
public final class CitationMarks {
    /** What the target of a citation begins with; the id of the source follows. */
    public static final String TARGET = "kb:cite/";

    private static final String KEY = "[\\p{L}\\p{N}][\\p{L}\\p{N}_.:/-]*";
    private static final String ITEM = "@" + KEY + "(?:,[^\\[\\]@;\\n]{1,60})?";
    private static final String ITEMS = "\\[(" + ITEM + "(?:;\\s*" + ITEM + ")*)]";

    /** A citation at the start of a text in Markdown; it is no part of a link. */
    public static final Pattern IN_MARKDOWN = Pattern.compile("^" + ITEMS + "(?!\\()");

    private static final Pattern MARK = Pattern.compile(ITEMS + "|cite:\\[(" + KEY + "(?:\\s*[,;]\\s*" + KEY + ")*)]");
    private static final Pattern CITED = Pattern.compile("@?(" + KEY + ")(?:,([^@;]*))?");
    private static final Pattern SEPARATOR = Pattern.compile(";\\s*");
    private static final Pattern SEPARATOR_OF_KEYS = Pattern.compile("\\s*[,;]\\s*");
    private static final Set<String> LITERAL = Set.of("a", "code", "kbd", "pre", "samp", "var", "script", "style");

    /** The number of each source that is cited so far. */
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    private CitationMarks() {}

    /** Replaces all citations below an element by numbers. */
    public static void number(Element body) {
        new CitationMarks().in(body);
    }

    /** The id of the source that a link in a body cites; empty if it is another link. */
    public static Optional<String> source(String target) {
        return target.startsWith(TARGET) ? Optional.of(target.substring(TARGET.length())) : Optional.empty();
    }

    private void in(Element parent) {
        for (Node node : new ArrayList<>(parent.childNodes())) {
            if (node instanceof Element element && !LITERAL.contains(element.normalName())) {
                in(element);
            } else if (node instanceof TextNode text && mayCite(text.getWholeText())) {
                replace(text);
            }
        }
    }

    private static boolean mayCite(String text) {
        return text.contains("[@") || text.contains("cite:[");
    }

    private void replace(TextNode node) {
        String text = node.getWholeText();
        Matcher mark = MARK.matcher(text);
        int end = 0;
        while (mark.find()) {
            node.before(new TextNode(text.substring(end, mark.start())));
            node.before(reference(
                    mark.group(1) != null ? SEPARATOR.split(mark.group(1)) : SEPARATOR_OF_KEYS.split(mark.group(2))));
            end = mark.end();
        }
        node.text(text.substring(end));
    }

    private Element reference(String[] items) {
        Element sup = new Element("sup").addClass("footnote-ref");
        for (String item : List.of(items)) {
            Matcher cited = CITED.matcher(item.strip());
            if (cited.matches()) {
                int number = numbers.computeIfAbsent(cited.group(1), first -> numbers.size() + 1);
                String place =
                        cited.group(2) == null ? "" : ", " + cited.group(2).strip();
                sup.appendElement("a").attr("href", TARGET + cited.group(1)).text("[" + number + place + "]");
            }
        }
        return sup;
    }
}
