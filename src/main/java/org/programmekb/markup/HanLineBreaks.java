package org.programmekb.markup;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Joins lines between two Chinese characters or full-width marks, where a line break must not become a space. */
final class HanLineBreaks {
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "ruby", "rt",
            "rp", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var");

    private HanLineBreaks() {}

    static void join(Element body) {
        List<TextNode> run = new ArrayList<>();
        collect(body, run);
        joinRun(run);
    }

    /** Texts that follow each other in one line, whatever inline elements they are in. */
    private static void collect(Element parent, List<TextNode> run) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                run.add(text);
            } else if (node instanceof Element element) {
                boolean inline = INLINE.contains(element.normalName());
                if (!inline) {
                    joinRun(run);
                }
                if (!element.normalName().equals("pre")) {
                    collect(element, run);
                }
                if (!inline) {
                    joinRun(run);
                }
            }
        }
    }

    private static void joinRun(List<TextNode> run) {
        int before = ' ';
        for (int i = 0; i < run.size(); i++) {
            String text = run.get(i).getWholeText();
            StringBuilder joined = new StringBuilder(text.length());
            for (int at = 0; at < text.length(); at++) {
                char c = text.charAt(at);
                if (Character.isWhitespace(c)) {
                    int end = at;
                    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
                        end++;
                    }
                    boolean lineBreak = text.substring(at, end).indexOf('\n') >= 0;
                    int after = end < text.length() ? text.codePointAt(end) : firstOf(run, i + 1);
                    if (!lineBreak || !joins(before, after)) {
                        joined.append(text, at, end);
                        before = ' ';
                    }
                    at = end - 1;
                } else {
                    int point = text.codePointAt(at);
                    joined.appendCodePoint(point);
                    before = point;
                    at += Character.charCount(point) - 1;
                }
            }
            if (joined.length() != text.length()) {
                run.get(i).text(joined.toString());
            }
        }
        run.clear();
    }

    private static int firstOf(List<TextNode> run, int from) {
        for (int i = from; i < run.size(); i++) {
            String text = run.get(i).getWholeText();
            if (!text.isEmpty()) {
                return text.codePointAt(0);
            }
        }
        return ' ';
    }

    /** Quotation marks, dashes and ellipses are Chinese only beside something that is. */
    private static boolean joins(int before, int after) {
        return isWide(before) && (isWide(after) || isShared(after)) || isShared(before) && isWide(after);
    }

    private static boolean isShared(int point) {
        return point == 0x201C
                || point == 0x201D
                || point == 0x2018
                || point == 0x2019
                || point == 0x2014
                || point == 0x2026;
    }

    /** Han characters, Chinese punctuation and full-width forms. */
    static boolean isWide(int point) {
        return UnicodeScript.of(point) == UnicodeScript.HAN
                || point >= 0x3000 && point <= 0x303F
                || point >= 0xFF01 && point <= 0xFF60;
    }
}
