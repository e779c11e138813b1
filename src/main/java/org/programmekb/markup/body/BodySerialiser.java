package org.programmekb.markup.body;

import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.programmekb.markup.html.AllowedHtml;
import org.programmekb.markup.html.Blocks;
import org.programmekb.markup.html.Ids;
import org.programmekb.markup.html.Query;
import org.programmekb.markup.text.Places;

/**
 * Serialises a body to HTML as jsoup does, but with slots unescaped and each block on its own line. The body may
 * contain only what {@link AllowedHtml} allows.
 */
final class BodySerialiser {
    private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr");
    private static final Set<String> TRUE_OR_ABSENT = Set.of("open", "reversed");

    private final StringBuilder html = new StringBuilder(4096);

    private BodySerialiser() {}

    static String of(Element body) {
        BodySerialiser template = new BodySerialiser();
        template.children(body, body.normalName().equals("pre"));
        return template.html.toString().strip();
    }

    private void children(Element parent, boolean preformatted) {
        int last = parent.childNodeSize() - 1;
        boolean afterBreak = true;
        for (int i = 0; i <= last; i++) {
            Node node = parent.childNode(i);
            if (node instanceof TextNode text) {
                String words = text.getWholeText();
                escape(words, false);
                afterBreak = words.equals("\n");
            } else if (node instanceof Element element) {
                boolean block = !preformatted && !Blocks.PHRASING.contains(element.normalName());
                if (block && !afterBreak) {
                    html.append('\n');
                }
                element(element, preformatted);
                afterBreak = block && i < last;
                if (afterBreak) {
                    html.append('\n');
                }
            }
        }
    }

    private void element(Element element, boolean preformatted) {
        String name = element.normalName();
        html.append('<').append(name);
        if (Query.hasAttributes(element)) {
            attributes(element);
        }
        html.append('>');
        if (!VOID.contains(name)) {
            children(element, preformatted || name.equals("pre"));
            html.append("</").append(name).append('>');
        }
    }

    private void attributes(Element element) {
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey();
            if (key.equals(Places.OFFSET) || key.equals(Ids.GENERATED)) {
                continue;
            }
            String value = attribute.getValue();
            html.append(' ').append(key);
            boolean bare = TRUE_OR_ABSENT.contains(key) && (value.isEmpty() || value.equalsIgnoreCase(key));
            if (!bare) {
                html.append("=\"");
                escape(value, true);
                html.append('"');
            }
        }
    }

    private void escape(String text, boolean attribute) {
        int copied = 0;
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c > '>' ? c != '\u00A0' : c != '&' && c != '<' && c != '>' && c != '"') {
                continue;
            }
            String escaped = escaped(c, attribute);
            if (escaped != null) {
                html.append(chars, copied, i - copied).append(escaped);
                copied = i + 1;
            }
        }
        if (copied == 0) {
            html.append(text);
        } else {
            html.append(chars, copied, chars.length - copied);
        }
    }

    private static @Nullable String escaped(char c, boolean attribute) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '\u00A0' -> "&nbsp;";
            case '"' -> attribute ? "&quot;" : null;
            default -> null;
        };
    }
}
