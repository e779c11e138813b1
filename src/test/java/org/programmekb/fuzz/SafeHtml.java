package org.programmekb.fuzz;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What must hold for the HTML that is made of a text, however hostile: written without the code that makes it. */
public final class SafeHtml {
    private static final Set<String> ELEMENTS = Set.of("""
            a abbr aside b bdi blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4
            h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup table tbody td
            tfoot th thead time tr u ul var wbr""".split("\\s+"));
    private static final Set<String> ATTRIBUTES = Set.of("""
            alt class colspan datetime dir height href id lang open reversed rowspan scope src start title type width
            aria-describedby aria-hidden aria-label aria-labelledby decoding loading role tabindex srcset sizes""".split("\\s+"));
    /** What a browser takes for the scheme of an address, with what it skips. */
    private static final Pattern SCHEME =
            Pattern.compile("^[\\x00-\\x20]*([a-z][a-z0-9+.\\-\\s\\x00-\\x1f]*):.*", Pattern.DOTALL);

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", "kb");

    private SafeHtml() {}

    /**
     * Checks a part of a page.
     *
     * @throws IllegalStateException if it could run a script, load something from elsewhere or leave its place in the page
     */
    public static void check(String html) {
        Document page = Jsoup.parse("<!DOCTYPE html><html><head><title>x</title></head><body><div id=\"kb-around\">"
                + html + "</div><p id=\"kb-after\">x</p></body></html>");
        if (page.select("#kb-after").isEmpty()
                || !String.valueOf(page.select("#kb-after").first().parent()).startsWith("<body")) {
            throw new IllegalStateException("leaves its place: " + html);
        }
        for (Element element : page.select("#kb-around *")) {
            check(element, html);
        }
    }

    private static void check(Element element, String html) {
        if (!ELEMENTS.contains(element.tagName())) {
            throw new IllegalStateException("has the element " + element.tagName() + ": " + html);
        }
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            if (!ATTRIBUTES.contains(name)) {
                throw new IllegalStateException("has the attribute " + name + ": " + html);
            }
            if (name.equals("href") || name.equals("src")) {
                checkAddress(attribute.getValue());
            }
        }
    }

    /** An address of a link or an image runs nothing, and does not lead elsewhere without saying so. */
    public static void checkAddress(String address) {
        String seen = address.toLowerCase(Locale.ROOT).replace('\\', '/');
        var scheme = SCHEME.matcher(seen);
        boolean isForbidden =
                scheme.matches() && !SCHEMES.contains(scheme.group(1).replaceAll("[\\s\\x00-\\x1f]", ""));
        if (isForbidden || seen.strip().startsWith("//")) {
            throw new IllegalStateException("has the address " + address);
        }
    }
}
