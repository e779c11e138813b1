package org.programmekb.markup.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

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
        List<Break> breaks = breaks(text(run));
        if (!breaks.isEmpty()) {
            remove(breaks, run);
        }
        run.clear();
    }

    /** Removes line breaks from a text without elements, such as the description of an image. */
    public static String joined(String text) {
        TextNode node = new TextNode(text);
        joinRun(new ArrayList<>(List.of(node)));
        return node.getWholeText();
    }

    /** The line breaks to remove, with the white space around them. */
    private static List<Break> breaks(String text) {
        int feed = text.indexOf('\n');
        if (feed < 0) {
            return List.of();
        }
        Scripts scripts = new Scripts(text);
        List<Break> breaks = new ArrayList<>();
        while (feed >= 0) {
            int from = feed;
            while (from > 0 && isBlank(text.charAt(from - 1))) {
                from--;
            }
            int to = feed + 1;
            while (to < text.length() && isBlank(text.charAt(to))) {
                to++;
            }
            if (joins(text, from, to, scripts)) {
                breaks.add(new Break(from, to));
            }
            feed = text.indexOf('\n', to);
        }
        return breaks;
    }

    private record Break(int from, int to) {}

    /** The text of a run if it contains a line break, else an empty text. */
    private static String text(List<TextNode> run) {
        if (run.size() == 1) {
            return run.get(0).getWholeText();
        }
        boolean broken = false;
        StringBuilder text = new StringBuilder();
        for (TextNode node : run) {
            String part = node.getWholeText();
            broken |= part.indexOf('\n') >= 0;
            text.append(part);
        }
        return broken ? text.toString() : "";
    }

    private static void remove(List<Break> breaks, List<TextNode> run) {
        int start = 0;
        int next = 0;
        for (TextNode node : run) {
            String text = node.getWholeText();
            int end = start + text.length();
            StringBuilder kept = new StringBuilder(text.length());
            int from = start;
            while (next < breaks.size() && breaks.get(next).from() < end) {
                Break gap = breaks.get(next);
                kept.append(text, Math.max(from, start) - start, Math.max(gap.from(), start) - start);
                from = gap.to();
                if (gap.to() > end) {
                    break;
                }
                next++;
            }
            if (from < end) {
                kept.append(text, from - start, text.length());
            }
            if (kept.length() < text.length()) {
                node.text(kept.toString());
            }
            start = end;
        }
    }

    private static boolean joins(String text, int from, int to, Scripts scripts) {
        if (from == 0 || to == text.length()) {
            return false;
        }
        int before = baseBefore(text, from);
        int after = text.codePointAt(to);
        boolean sharedBefore = isShared(before);
        boolean sharedAfter = isShared(after);
        return (sharedBefore || isWide(before))
                && (sharedAfter || isWide(after))
                && (!sharedBefore && !sharedAfter || scripts.areMostlyWide());
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

    /** Tells whether a text has more Chinese or Japanese characters than words in letters; computed on demand. */
    private static final class Scripts {
        private final String text;
        private @Nullable Boolean mostlyWide;

        Scripts(String text) {
            this.text = text;
        }

        boolean areMostlyWide() {
            Boolean known = mostlyWide;
            if (known == null) {
                known = balance() > 0;
                mostlyWide = known;
            }
            return known;
        }

        private int balance() {
            int balance = 0;
            boolean within = false;
            for (int i = 0; i < text.length(); ) {
                int point = text.codePointAt(i);
                boolean wide = isWide(point);
                boolean letter = !wide && Character.isLetter(point);
                if (wide) {
                    balance++;
                } else if (letter && !within) {
                    balance--;
                }
                within = letter;
                i += Character.charCount(point);
            }
            return balance;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
