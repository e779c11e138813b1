package org.programmekb.markup.html;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Converts an image with a title that is alone in its paragraph to a figure. */
public final class CaptionedImages {
    private CaptionedImages() {}

    public static void shape(Element body) {
        for (Element image : List.copyOf(Query.select(body, "p > img[title], p > a > img[title]"))) {
            Element outer =
                    image.parent() != null && image.parent().normalName().equals("a") ? image.parent() : image;
            Element paragraph = outer.parent();
            if (paragraph != null && paragraph.normalName().equals("p") && isAlone(outer) && isAlone(image)) {
                String caption = image.attr("title");
                image.removeAttr("title");
                paragraph.tagName("figure").appendElement("figcaption").text(caption);
            }
        }
    }

    private static boolean isAlone(Element element) {
        return element.siblingNodes().stream().allMatch(sibling -> sibling instanceof TextNode text && text.isBlank());
    }
}
