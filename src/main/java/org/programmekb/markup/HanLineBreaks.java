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
            StringBuilder joined = new StringBuilder(0);
            int copied = 0;
            int from = 0;
            for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', from)) {
                int start = feed;
                while (start > from && Character.isWhitespace(text.charAt(start - 1))) {
                    start--;
                }
                int end = feed + 1;
                while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
                    end++;
                }
                int left = start > 0 ? text.codePointBefore(start) : before;
                int right = end < text.length() ? text.codePointAt(end) : firstOf(run, i + 1);
                boolean joins = joins(left, right);
                if (joins) {
                    joined.append(text, copied, start);
                    copied = end;
                }
                if (end == text.length()) {
                    before = joins ? left : ' ';
                }
                from = end;
            }
            if (from < text.length()) {
                int last = text.codePointBefore(text.length());
                before = Character.isWhitespace(last) ? ' ' : last;
            }
            if (copied > 0) {
                run.get(i).text(joined.append(text, copied, text.length()).toString());
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
