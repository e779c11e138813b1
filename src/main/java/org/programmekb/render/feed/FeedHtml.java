package org.programmekb.render.feed;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.programmekb.index.SiteRoot;
import org.programmekb.render.view.Image;

/**
 * HTML content of a feed entry. Feed readers do not know the address of its page, so all addresses must be absolute.
 */
final class FeedHtml {
    /** A link or image up to its address. Values in the prose of pages are quoted and hold no quotes or angle brackets. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(<(?:a|img)(?: [a-z-]+(?:=\"[^\"]*\")?)*? (?:href|src)=\")([" + SiteRoot.MARK + "#][^\"]*)");

    private FeedHtml() {}

    /**
     * The page's picture, if there is one, and its prose.
     *
     * @param page the address of the page
     * @param completed the absolute form of an address of the site
     */
    static String of(Optional<Image> picture, String prose, String page, UnaryOperator<String> completed) {
        String shown = picture.map(image -> picture(image, completed) + prose).orElse(prose);
        return ADDRESS.matcher(shown).replaceAll(found -> {
            String address = found.group(2);
            return Matcher.quoteReplacement(
                    found.group(1) + (address.startsWith("#") ? page + address : completed.apply(address)));
        });
    }

    private static String picture(Image image, UnaryOperator<String> completed) {
        Element shown = new Element("img")
                .attr("src", completed.apply(image.url()))
                .attr("alt", image.alt().text());
        Optional.ofNullable(image.width()).ifPresent(width -> shown.attr("width", width.toString()));
        Optional.ofNullable(image.height()).ifPresent(height -> shown.attr("height", height.toString()));
        return "<p>" + shown.outerHtml() + "</p>";
    }
}
