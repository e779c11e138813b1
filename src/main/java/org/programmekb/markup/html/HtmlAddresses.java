package org.programmekb.markup.html;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;

/** The addresses of links and images in HTML of others, of which nothing else is changed. */
public final class HtmlAddresses {
    private HtmlAddresses() {}

    private record Change(int start, int end, String address) {}

    /** Replaces the addresses for which there is another one. */
    public static String replace(String html, Function<String, Optional<String>> other) {
        // A link that is not closed where it should be becomes several elements, but is written once.
        NavigableMap<Integer, Change> changes = new TreeMap<>();
        for (Element element : Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true))
                .select("a[href], img[src]")) {
            String name = element.nameIs("a") ? "href" : "src";
            Range written = element.attributes().sourceRange(name).valueRange();
            if (written.isTracked()) {
                other.apply(element.attr(name))
                        .ifPresent(address -> changes.put(
                                written.startPos(),
                                new Change(
                                        written.startPos(),
                                        written.endPos(),
                                        address.replace("&", "&amp;").replace("\"", "&quot;"))));
            }
        }
        StringBuilder replaced = new StringBuilder(html);
        changes.descendingMap()
                .values()
                .forEach(change -> replaced.replace(change.start(), change.end(), change.address()));
        return replaced.toString();
    }
}
