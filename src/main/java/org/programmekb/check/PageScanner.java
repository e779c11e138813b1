package org.programmekb.check;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.programmekb.index.SiteRoot;

/**
 * Reads a page tag by tag, without a tree: what the tags say does not depend on how they are nested. It understands only tags
 * that are written as templates print them; whatever else it meets, it gives up.
 */
final class PageScanner implements FactCollector.Attributes {
    private static final byte[] DOCTYPE = "<!DOCTYPE html>".getBytes(StandardCharsets.US_ASCII);
    private static final String[] KNOWN = FactCollector.ATTRIBUTES.toArray(new String[0]);
    private static final Map<String, Integer> NAMES = numbered(FactCollector.ATTRIBUTES);
    /**
     * Elements with something else in them than tags. The first hold text; the others are left to jsoup, and so is
     * {@code image}, which outside of drawings is another name of {@code img}.
     */
    private static final Map<String, Integer> SPECIAL = numbered(List.of(
            "script",
            "style",
            "title",
            "textarea",
            "iframe",
            "noembed",
            "noframes",
            "noscript",
            "template",
            "plaintext",
            "xmp",
            "math",
            "frameset",
            "image"));
    /** How many of them hold text. */
    private static final int TEXTS = 3;

    private static final int UNUSUAL = -1;

    private final byte[] html;
    private final FactCollector facts = new FactCollector();
    private final int[] from = new int[KNOWN.length];
    private final int[] to = new int[KNOWN.length];
    private int present;
    private boolean unusual;

    PageScanner(byte[] html) {
        this.html = html;
    }

    /** The facts; null if the page holds anything unusual. */
    @Nullable
    FactCollector scan() {
        int at = doctype();
        while (at >= 0) {
            int tag = find('<', at);
            if (tag == html.length) {
                return unusual ? null : facts;
            }
            at = at(tag + 1) == '/' ? end(tag + 2) : start(tag + 1);
        }
        return null;
    }

    private static Map<String, Integer> numbered(List<String> names) {
        Map<String, Integer> numbers = new HashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        return numbers;
    }

    private int number(Map<String, Integer> names, int start, int end) {
        return names.getOrDefault(new String(html, start, end - start, StandardCharsets.ISO_8859_1), -1);
    }

    private int doctype() {
        int start = find('<', 0);
        return isBlank(0, start) && stands(DOCTYPE, start) ? start + DOCTYPE.length : UNUSUAL;
    }

    private boolean stands(byte[] text, int at) {
        for (int i = 0; i < text.length; i++) {
            if (at(at + i) != text[i]) {
                return false;
            }
        }
        return true;
    }

    private int find(char c, int at) {
        byte[] text = html;
        int i = at;
        while (i < text.length && text[i] != c) {
            i++;
        }
        return i;
    }

    private int at(int place) {
        return place < html.length ? html[place] : 0;
    }

    private boolean isBlank(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isSpace(html[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\t';
    }

    private int nameEnd(int start) {
        byte[] text = html;
        int i = start;
        while (i < text.length && (text[i] >= 'a' && text[i] <= 'z' || text[i] >= '0' && text[i] <= '9')) {
            i++;
        }
        return i;
    }

    private int end(int start) {
        int end = nameEnd(start);
        return end > start && at(end) == '>' ? end + 1 : UNUSUAL;
    }

    private int start(int start) {
        int nameEnd = nameEnd(start);
        int special = number(SPECIAL, start, nameEnd);
        present = 0;
        int at = nameEnd == start || special >= TEXTS ? UNUSUAL : attributes(nameEnd);
        if (at >= 0 && present != 0) {
            String name = new String(html, start, nameEnd - start, StandardCharsets.US_ASCII);
            facts.element(name, this);
            String language = value("lang");
            if (language != null && name.equals("html")) {
                facts.language(language);
            }
        }
        return at >= 0 && special >= 0 ? afterText(special, at) : at;
    }

    /** The place after the tag that ends here. */
    private int attributes(int start) {
        int i = start;
        while (true) {
            int blank = i;
            while (isSpace(at(i))) {
                i++;
            }
            if (at(i) == '>') {
                return i + 1;
            }
            if (at(i) == '/') {
                return at(i + 1) == '>' ? i + 2 : UNUSUAL;
            }
            i = blank == i ? UNUSUAL : attribute(i);
            if (i < 0) {
                return UNUSUAL;
            }
        }
    }

    private int attribute(int start) {
        // Every byte of every page passes in a loop like these, so the array is at hand.
        byte[] text = html;
        int end = start;
        boolean isMixedCase = false;
        while (end < text.length && isNamePart(text[end])) {
            isMixedCase |= text[end] >= 'A' && text[end] <= 'Z';
            end++;
        }
        if (end == start || isMixedCase && !isHarmless(start, end)) {
            return UNUSUAL;
        }
        int number = number(NAMES, start, end);
        if (at(end) != '=') {
            return number < 0 ? end : UNUSUAL;
        }
        int quote = at(end + 1);
        if (quote != '"' && quote != '\'') {
            return UNUSUAL;
        }
        int close = end + 2;
        while (close < text.length && text[close] != quote) {
            if (text[close] >= 0 && text[close] < ' ' && !isSpace(text[close]) && text[close] != SiteRoot.MARK) {
                return UNUSUAL;
            }
            close++;
        }
        if (close >= text.length) {
            return UNUSUAL;
        }
        return number < 0 || note(number, end + 2, close) ? close + 1 : UNUSUAL;
    }

    private static boolean isNamePart(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '-' || c == ':' || c == '_';
    }

    /** Whether a name with capitals is none that facts are made from. */
    private boolean isHarmless(int start, int end) {
        String name = new String(html, start, end - start, StandardCharsets.US_ASCII);
        for (String known : KNOWN) {
            if (known.equalsIgnoreCase(name)) {
                return false;
            }
        }
        return true;
    }

    /** Notes where a value stands; whether it is the first of its name. */
    private boolean note(int number, int start, int end) {
        if ((present & 1 << number) != 0) {
            return false;
        }
        present |= 1 << number;
        from[number] = start;
        to[number] = end;
        return true;
    }

    @Override
    public @Nullable String value(String name) {
        // Few are present, and those that are asked for last would be found last.
        for (int rest = present; rest != 0; rest &= rest - 1) {
            int number = Integer.numberOfTrailingZeros(rest);
            if (KNOWN[number].equals(name)) {
                return value(number);
            }
        }
        return null;
    }

    private String value(int number) {
        int length = to[number] - from[number];
        String raw = new String(html, from[number], length, StandardCharsets.UTF_8);
        return raw.indexOf('&') < 0 ? raw : decode(raw);
    }

    /** Replaces the references to characters that templates print. */
    private String decode(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) != '&') {
                text.append(raw.charAt(i));
                continue;
            }
            int end = raw.indexOf(';', i);
            switch (end < 0 ? "" : raw.substring(i + 1, end)) {
                case "amp" -> text.append('&');
                case "quot" -> text.append('"');
                case "#39" -> text.append('\'');
                case "lt" -> text.append('<');
                case "gt" -> text.append('>');
                default -> {
                    unusual = true;
                    return raw;
                }
            }
            i = end;
        }
        return text.toString();
    }

    /** The place after an element that holds only text. */
    private int afterText(int special, int start) {
        int end = find('<', start);
        int nameEnd = nameEnd(end + 2);
        boolean isEnd = at(end + 1) == '/'
                && at(nameEnd) == '>'
                && nameEnd > end + 2
                && number(SPECIAL, end + 2, nameEnd) == special;
        return isEnd ? nameEnd + 1 : UNUSUAL;
    }
}
