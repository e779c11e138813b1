package org.programmekb.markup.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Removes line breaks between Chinese or Japanese characters or full-width punctuation, where HTML would display a
 * space. Korean has spaces between words, so line breaks next to Hangul stay.
 */
public final class HanLineBreaks {
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "ruby", "s",
            "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr");

    private HanLineBreaks() {}

    public static void join(Element body) {
        List<TextNode> run = new ArrayList<>();
        collect(body, run);
        joinRun(run);
    }

    /** Collects texts that follow each other in one line, across inline elements. */
    private static void collect(Element parent, List<TextNode> run) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                run.add(text);
            } else if (node instanceof Element element) {
                if (INLINE.contains(element.normalName()) && !isFootnoteMark(element)) {
                    collect(element, run);
                } else if (isBesideTheLine(element)) {
                    List<TextNode> own = new ArrayList<>();
                    collect(element, own);
                    joinRun(own);
                } else {
                    joinRun(run);
                    if (!element.normalName().equals("pre")) {
                        collect(element, run);
                        joinRun(run);
                    }
                }
            }
        }
    }

    /** Whether an element is displayed above the line, so that the characters before and after it are neighbours. */
    private static boolean isBesideTheLine(Element element) {
        String name = element.normalName();
        return name.equals("rt") || name.equals("rp") || isFootnoteMark(element);
    }

    private static boolean isFootnoteMark(Element element) {
        return element.normalName().equals("sup") && element.hasClass("footnote-ref");
    }

    private static void joinRun(List<TextNode> run) {
        StringBuilder whole = new StringBuilder();
        boolean breaks = false;
        for (TextNode node : run) {
            String text = node.getWholeText();
            whole.append(text);
            breaks |= text.indexOf('\n') >= 0;
        }
        if (breaks) {
            join(run, removed(whole.toString()));
        }
        run.clear();
    }

    private static void join(List<TextNode> run, BitSet removed) {
        int start = 0;
        for (TextNode node : run) {
            String text = node.getWholeText();
            int end = start + text.length();
            if (removed.nextSetBit(start) >= 0 && removed.nextSetBit(start) < end) {
                StringBuilder kept = new StringBuilder(text.length());
                for (int i = removed.nextClearBit(start); i < end; i = removed.nextClearBit(i + 1)) {
                    kept.append(text.charAt(i - start));
                }
                node.text(kept.toString());
            }
            start = end;
        }
    }

    /** Removes line breaks from a text without elements, such as the description of an image. */
    public static String joined(String text) {
        TextNode node = new TextNode(text);
        joinRun(new ArrayList<>(List.of(node)));
        return node.getWholeText();
    }

    /** The offsets of the line breaks to remove and of the white space around them. */
    private static BitSet removed(String text) {
        BitSet removed = new BitSet();
        BitSet shared = new BitSet();
        for (int feed = text.indexOf('\n'); feed >= 0; ) {
            int from = feed;
            while (from > 0 && isBlank(text.charAt(from - 1))) {
                from--;
            }
            int to = feed + 1;
            while (to < text.length() && isBlank(text.charAt(to))) {
                to++;
            }
            if (from > 0 && to < text.length()) {
                int before = baseBefore(text, from);
                int after = text.codePointAt(to);
                if ((isShared(before) || isWide(before)) && (isShared(after) || isWide(after))) {
                    (isShared(before) || isShared(after) ? shared : removed).set(from, to);
                }
            }
            feed = text.indexOf('\n', to);
        }
        if (!shared.isEmpty() && isMostlyWide(text)) {
            removed.or(shared);
        }
        return removed;
    }

    /** The character before an offset, skipping a variation selector. */
    private static int baseBefore(String text, int offset) {
        int point = text.codePointBefore(offset);
        int start = offset - Character.charCount(point);
        boolean selects = CjkCharacters.isIdeographicSelector(point) || CjkCharacters.isTextSelector(point);
        return selects && start > 0 ? text.codePointBefore(start) : point;
    }

    /** Whether a character is Chinese, Japanese or full-width punctuation, which have no spaces around them. */
    public static boolean isWide(int point) {
        return CjkCharacters.isCjk(point) && !CjkCharacters.isHangul(point);
    }

    /** Whether it is punctuation that Chinese shares with Latin text, where it has spaces around it. */
    private static boolean isShared(int point) {
        return switch (point) {
            case '\u00B7', '\u2014', '\u2018', '\u2019', '\u201C', '\u201D', '\u2026' -> true;
            default -> false;
        };
    }

    /** Whether a text has more Chinese or Japanese characters than words in letters. */
    private static boolean isMostlyWide(String text) {
        int balance = 0;
        boolean within = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            boolean wide = isWide(text.codePointAt(i));
            boolean letter = !wide && Character.isLetter(text.codePointAt(i));
            balance += wide ? 1 : letter && !within ? -1 : 0;
            within = letter;
        }
        return balance > 0;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
