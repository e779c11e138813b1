package org.programmekb.markup.markdown;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A paragraph of Markdown while it is written: words with emphasis, links, images and code. */
final class MarkdownLine {
    private static final String STRONG = "**";

    private final StringBuilder text = new StringBuilder();
    private final Set<String> marks = new HashSet<>();
    private boolean isInLink;

    /** The content of a heading, in one line. */
    static String of(Element heading) {
        MarkdownLine line = new MarkdownLine();
        heading.childNodes().forEach(line::add);
        return line.text.toString().strip().replace('\n', ' ');
    }

    /** Adds the paragraph to a list, if it has any content, and begins another. */
    void moveTo(List<String> paragraphs) {
        String paragraph = Escaping.lines(text.toString());
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph);
        }
        text.setLength(0);
    }

    void add(Node node) {
        if (node instanceof TextNode words) {
            words(words.getWholeText());
        } else if (node instanceof Element element) {
            element(element);
        }
    }

    /** All white space is one space. */
    private void words(String words) {
        Escaping.text(words, isInLink).chars().forEach(c -> {
            if (Character.isWhitespace(c) || c == '\u00A0') {
                space();
            } else {
                // It would make a link of the number of a note.
                text.append(c == '(' && endsWith(']') ? "\\" : "").append((char) c);
            }
        });
    }

    private void space() {
        if (!text.isEmpty() && !endsWith(' ') && !endsWith('\n')) {
            text.append(' ');
        }
    }

    private boolean endsWith(char last) {
        return !text.isEmpty() && text.charAt(text.length() - 1) == last;
    }

    private void element(Element element) {
        switch (element.normalName()) {
            case "strong", "b" -> strong(element);
            case "em", "i" -> marked("*", element);
            case "del", "s" -> marked("~~", element);
            case "a" -> link(element);
            case "code" -> code(element.text());
            case "br" -> text.append(endsWith('\n') ? "" : "\n");
            case "img" ->
                text.append("![" + Escaping.text(element.attr("alt"), true) + "]("
                        + Escaping.address(element.attr("src")) + ")");
            default -> {
                boolean isNote =
                        element.hasClass("footnote-ref") && !element.text().startsWith("[");
                if (element.hasClass("label")) {
                    space();
                }
                text.append(isNote ? "[" : "");
                element.childNodes().forEach(this::add);
                text.append(isNote ? "]" : "");
            }
        }
    }

    void strong(Element element) {
        marked(STRONG, element);
    }

    private void marked(String mark, Element element) {
        // Within the same marks, they would end them.
        boolean isOuter = marks.add(mark);
        around(isOuter ? mark : "", element, isOuter ? mark : "");
        if (isOuter) {
            marks.remove(mark);
        }
    }

    private void link(Element link) {
        String address = link.attr("href");
        if (isInLink || address.isEmpty() || address.startsWith("#")) {
            link.childNodes().forEach(this::add);
            return;
        }
        if (endsWith('!')) {
            // It would make an image of the link.
            text.insert(text.length() - 1, '\\');
        }
        isInLink = true;
        around("[", link, "](" + Escaping.address(address) + ")");
        isInLink = false;
    }

    /** White space at either end of an element stands outside its marks; without any other content, there are none. */
    private void around(String before, Element element, String after) {
        int begin = text.length();
        element.childNodes().forEach(this::add);
        String added = text.substring(begin);
        String content = added.strip();
        if (!content.isEmpty()) {
            int start = begin + added.indexOf(content);
            text.insert(start + content.length(), after).insert(start, before);
        }
    }

    private void code(String code) {
        String fence = Escaping.fence("`", code);
        String space = fence.length() > 1 ? " " : "";
        text.append(fence + space + code + space + fence);
    }
}
