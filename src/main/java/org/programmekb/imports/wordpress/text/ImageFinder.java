package org.programmekb.imports.wordpress.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.programmekb.markup.markdown.Escaping;

/** Finds the pictures of a text, however WordPress or a plug-in writes them. */
final class ImageFinder {
    private static final Pattern ID = Pattern.compile("(?:^|\\s)wp-image-(\\d{1,18})(?:\\s|$)");

    private ImageFinder() {}

    static Optional<Surroundings.Picture> find(Element image, String caption, Surroundings surroundings) {
        Matcher id = ID.matcher(image.attr("class"));
        return surroundings.picture(
                address(image),
                id.find() ? Long.parseLong(id.group(1)) : 0,
                image.attr("alt").strip(),
                caption);
    }

    /** What stands in the place of a picture that is not part of the project: a link to it at the old site, if there is one. */
    static String instead(Element image, boolean isInLink, Surroundings surroundings) {
        String address = surroundings.absolute(address(image));
        if (isNothing(address)) {
            return "";
        }
        String mark = surroundings.mark(Issue.IMAGE_MISSING, address);
        String alt = image.attr("alt").strip();
        String text = Escaping.text(alt.isEmpty() ? name(address) : alt, true);
        return mark
                + (isInLink || !address.startsWith("http")
                        ? text
                        : "[" + text + "](" + Escaping.address(address) + ")");
    }

    /** Pictures that only count readers or stand for a smiley. */
    private static boolean isNothing(String address) {
        return address.isEmpty() || address.contains("/smilies/") || address.contains("s.w.org/images/core/emoji");
    }

    private static String name(String address) {
        return address.startsWith("data:")
                ? "…"
                : address.replaceFirst("[?#].*", "").replaceFirst(".*/", "");
    }

    /** Scripts that load pictures late put a placeholder into the usual attribute; authors forget or curl quotation marks. */
    private static String address(Element image) {
        String address = image.attr("src").strip();
        for (String late : new String[] {"data-src", "data-lazy-src", "data-orig-file"}) {
            if (address.isEmpty() || address.startsWith("data:")) {
                address = image.hasAttr(late) ? image.attr(late).strip() : address;
            }
        }
        return address.replaceAll("^[\"'“”″]+|[\"'“”″]+$", "");
    }
}
