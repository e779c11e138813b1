package org.programmekb.render.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Replaces addresses in a piece of HTML without making a tree of it. It understands only what is written so regularly that a
 * parser of HTML would write it again as it is, which is what bodies are made of; whatever else it meets, it gives up.
 */
final class RegularHtml {
    private enum Kind {
        INLINE,
        LINK,
        VOID,
        RULE,
        BLOCK,
        PREFORMATTED,
        HEADING,
        PARAGRAPH,
        LIST,
        ITEM
    }

    private static final Map<String, Kind> ELEMENTS = Map.ofEntries(
            Map.entry("p", Kind.PARAGRAPH),
            Map.entry("a", Kind.LINK),
            Map.entry("em", Kind.INLINE),
            Map.entry("strong", Kind.INLINE),
            Map.entry("code", Kind.INLINE),
            Map.entry("span", Kind.INLINE),
            Map.entry("sub", Kind.INLINE),
            Map.entry("sup", Kind.INLINE),
            Map.entry("br", Kind.VOID),
            Map.entry("img", Kind.VOID),
            Map.entry("hr", Kind.RULE),
            Map.entry("div", Kind.BLOCK),
            Map.entry("blockquote", Kind.BLOCK),
            Map.entry("pre", Kind.PREFORMATTED),
            Map.entry("h2", Kind.HEADING),
            Map.entry("h3", Kind.HEADING),
            Map.entry("h4", Kind.HEADING),
            Map.entry("h5", Kind.HEADING),
            Map.entry("h6", Kind.HEADING),
            Map.entry("ul", Kind.LIST),
            Map.entry("ol", Kind.LIST),
            Map.entry("li", Kind.ITEM));

    /** Beyond it jsoup searches the open elements only in part. */
    private static final int DEEPEST = 80;

    private static final int UNUSUAL = -1;

    private final String html;
    private final Collection<String> attributes;
    private final UnaryOperator<String> addresses;
    private final StringBuilder out;
    private final List<String> open = new ArrayList<>();
    private int paragraphs;
    private int links;
    private int copied;

    private RegularHtml(String html, Collection<String> attributes, UnaryOperator<String> addresses) {
        this.html = html;
        this.attributes = attributes;
        this.addresses = addresses;
        this.out = new StringBuilder(html.length() + 256);
    }

    /**
     * Replaces the values of some attributes, and removes those that become empty.
     *
     * @return null if the HTML holds anything unusual
     */
    static @Nullable String replace(String html, Collection<String> attributes, UnaryOperator<String> addresses) {
        return new RegularHtml(html, attributes, addresses).replaced();
    }

    private @Nullable String replaced() {
        int at = 0;
        while (true) {
            int tag = text(at, '<', '>');
            if (tag < 0) {
                return null;
            }
            if (tag == html.length()) {
                return open.isEmpty() ? out.append(html, copied, tag).toString() : null;
            }
            at = at(tag + 1) == '/' ? end(tag + 2) : start(tag + 1);
            if (at < 0) {
                return null;
            }
        }
    }

    private int at(int place) {
        return place < html.length() ? html.charAt(place) : 0;
    }

    /** Where text ends: at a character or with the HTML. */
    private int text(int start, char end, char never) {
        for (int i = start; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == end) {
                return i;
            }
            boolean isPlain = c > '>' && c < '\u007F' || c > '\u00A0' && !Character.isSurrogate(c) || c == '\n';
            if (!isPlain && (c < ' ' || c >= '\u007F' || c == never || c == '<' || c == '&' && !isReference(i))) {
                return UNUSUAL;
            }
        }
        return html.length();
    }

    private boolean isReference(int start) {
        return html.startsWith("amp;", start + 1)
                || html.startsWith("lt;", start + 1)
                || html.startsWith("gt;", start + 1)
                || html.startsWith("nbsp;", start + 1);
    }

    private int nameEnd(int start) {
        int i = start;
        while (at(i) >= 'a' && at(i) <= 'z' || at(i) >= '0' && at(i) <= '9' || at(i) == '-') {
            i++;
        }
        return i;
    }

    private int end(int start) {
        int end = nameEnd(start);
        int innermost = open.size() - 1;
        if (innermost < 0 || at(end) != '>' || !html.substring(start, end).equals(open.get(innermost))) {
            return UNUSUAL;
        }
        Kind kind = ELEMENTS.get(open.remove(innermost));
        paragraphs -= kind == Kind.PARAGRAPH ? 1 : 0;
        links -= kind == Kind.LINK ? 1 : 0;
        return end + 1;
    }

    private int start(int start) {
        int nameEnd = nameEnd(start);
        String name = html.substring(start, nameEnd);
        Kind kind = ELEMENTS.get(name);
        if (kind == null || !isAtHome(kind) || open.size() >= DEEPEST) {
            return UNUSUAL;
        }
        int end = attributes(nameEnd);
        // The parser drops the line break with which preformatted text begins.
        if (end < 0 || kind == Kind.PREFORMATTED && at(end) == '\n') {
            return UNUSUAL;
        }
        if (kind != Kind.VOID && kind != Kind.RULE) {
            open.add(name);
            paragraphs += kind == Kind.PARAGRAPH ? 1 : 0;
            links += kind == Kind.LINK ? 1 : 0;
        }
        return end;
    }

    /** Whether an element stays where it is written and ends none that is open. */
    private boolean isAtHome(Kind kind) {
        Kind parent = open.isEmpty() ? Kind.BLOCK : ELEMENTS.get(open.get(open.size() - 1));
        return switch (kind) {
            case INLINE, VOID -> true;
            case LINK -> links == 0;
            case ITEM -> parent == Kind.LIST && paragraphs == 0;
            case HEADING -> parent != Kind.HEADING && paragraphs == 0;
            default -> paragraphs == 0;
        };
    }

    private int attributes(int start) {
        Set<String> seen = Set.of();
        int at = start;
        while (at(at) == ' ') {
            int end = nameEnd(at + 1);
            String name = html.substring(at + 1, end);
            if (name.isEmpty() || name.equals("srcset") || at(end) != '=' || at(end + 1) != '"') {
                return UNUSUAL;
            }
            seen = seen.isEmpty() ? new HashSet<>() : seen;
            int close = text(end + 2, '"', '>');
            // Of some attributes an empty value, or one that repeats the name, would not be written.
            boolean isBare = close == end + 2 && !name.equals("alt") || html.startsWith(name + '"', end + 2);
            if (close < 0 || at(close) != '"' || isBare || !seen.add(name)) {
                return UNUSUAL;
            }
            if (attributes.contains(name) && !replace(at, end + 2, close)) {
                return UNUSUAL;
            }
            at = close + 1;
        }
        return at(at) == '>' ? at + 1 : UNUSUAL;
    }

    /** Writes an attribute anew; whether its value can be read. */
    private boolean replace(int start, int from, int to) {
        String value = html.substring(from, to);
        if (value.contains("&lt;") || value.contains("&gt;") || value.contains("&nbsp;")) {
            return false;
        }
        String address = addresses.apply(value.replace("&amp;", "&"));
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c <= ' ' || c >= '\u007F' || c == '<' || c == '>' || c == '"') {
                return false;
            }
        }
        if (address.isEmpty()) {
            out.append(html, copied, start);
            copied = to + 1;
        } else {
            out.append(html, copied, from).append(address.replace("&", "&amp;"));
            copied = to;
        }
        return true;
    }
}
