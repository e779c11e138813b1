package org.programmekb.markup.markdown;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.text.Places;

/**
 * Finds images and links that are displayed as characters, because the name of their file contains a space, which ends an
 * address in Markdown.
 */
record BlankAddresses(Places places, Diagnostics findings) {
    private static final Set<String> LITERAL = Set.of("a", "code", "kbd", "pre", "samp", "var");
    private static final Pattern ADDRESS = Pattern.compile(
            "(!?)\\[[^\\[\\]]*]\\(((?:[^()\"<>]|\\([^()\"<>]*\\)){0,300}\\.[A-Za-z0-9]{2,5}(?:#[^()\\s]*)?)\\)");

    void report(Element parent) {
        for (int i = 0; i < parent.childNodeSize(); i++) {
            Node node = parent.childNode(i);
            if (node instanceof TextNode words && words.getWholeText().contains("](")) {
                report(parent, words.getWholeText());
            } else if (node instanceof Element element && !LITERAL.contains(element.normalName())) {
                report(element);
            }
        }
    }

    private void report(Element parent, String text) {
        Matcher found = ADDRESS.matcher(text);
        while (found.find()) {
            String address = found.group(2);
            Message message = found.group(1).isEmpty()
                    ? Message.of("address-blank.link", address)
                    : Message.of("address-blank.image", address);
            if (address.contains(" ")) {
                findings.report(
                        Code.ADDRESS_BLANK,
                        places.find(parent, found.group(), 0).orElseGet(() -> places.of(parent)),
                        message,
                        Message.of("address-blank.hint-write", address.replace(" ", "%20")));
            }
        }
    }
}
