package org.programmekb.render.feed;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.programmekb.render.view.Image;

/**
 * HTML content of a feed entry. Feed readers do not know the address of its page, so all addresses must be absolute.
 */
final class FeedHtml {
    /** Attributes that contain one address. */
    private static final List<String> ADDRESSES = List.of("href", "src", "poster", "cite", "data", "longdesc");

    private FeedHtml() {}

    /** The page's picture, if there is one, and its prose; {@code url} is the address of the page. */
    static String of(Optional<Image> picture, String prose, String url) {
        Document document = Jsoup.parseBodyFragment(prose, url);
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        picture.ifPresent(image -> prepend(image, body));
        for (Element element : body.getAllElements()) {
            complete(element);
        }
        return body.html();
    }

    private static void prepend(Image image, Element body) {
        Element shown = body.prependElement("p").appendElement("img");
        shown.attr("src", image.url()).attr("alt", image.alt().text());
        Optional.ofNullable(image.width()).ifPresent(width -> shown.attr("width", width.toString()));
        Optional.ofNullable(image.height()).ifPresent(height -> shown.attr("height", height.toString()));
    }

    private static void complete(Element element) {
        if (element.attributesSize() > 0) {
            for (String attribute : ADDRESSES) {
                if (element.hasAttr(attribute)) {
                    complete(element, attribute);
                }
            }
            if (element.hasAttr("srcset")) {
                completeSet(element);
            }
        }
    }

    /** An address that cannot be made absolute is removed. */
    private static void complete(Element element, String attribute) {
        String complete = element.absUrl(attribute);
        if (complete.isEmpty()) {
            element.removeAttr(attribute);
        } else {
            element.attr(attribute, complete);
        }
    }

    /** Candidates are separated by commas; an address and its size by white space. */
    private static void completeSet(Element image) {
        image.attr(
                "srcset",
                Arrays.stream(image.attr("srcset").split(",\\s+"))
                        .map(candidate -> candidate.strip().split("\\s+", 2))
                        .map(parts -> {
                            image.attr("data-address", parts[0]);
                            String complete = image.absUrl("data-address");
                            return parts.length == 1 ? complete : complete + " " + parts[1];
                        })
                        .collect(Collectors.joining(", ")));
        image.removeAttr("data-address");
    }
}
