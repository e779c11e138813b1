package org.programmekb.markup.asciidoc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.programmekb.markup.html.Query;

/** Converts Asciidoctor's images to the common form: figures, with classes for their position and width. */
final class AsciidocImages {
    private static final Pattern WIDTH = Pattern.compile("(\\d{1,5})(?:\\.\\d+)?(%|px)?");

    private AsciidocImages() {}

    static void shape(Element body) {
        Query.select(body, "span.image object[data]").forEach(AsciidocImages::asImage);
        for (Element image : Query.select(body, "img[src][alt]")) {
            if (image.attr("alt").equals(generatedAlt(image.attr("src")))) {
                image.attr("alt", "");
            }
            width(image);
        }
        Query.select(body, "span.image").forEach(span -> floating(span, Query.first(span, "img")));
        for (Element block : Query.select(body, "div.imageblock")) {
            floating(block, block);
            Element image = Query.first(block, "img[class^=width-]");
            if (image != null && (block.hasClass("left") || block.hasClass("right"))) {
                block.addClass(image.className());
                image.removeAttr("class");
            }
            for (String side : new String[] {"left", "center", "right"}) {
                if (block.hasClass("text-" + side)) {
                    block.addClass("align-" + side);
                }
            }
            Element content = Query.first(block, "> div.content");
            Element title = Query.first(block, "> div.title");
            if (content != null) {
                AsciidocShape.unwrap(content);
            }
            if (title != null) {
                title.tagName("figcaption").removeClass("title");
            }
            block.tagName("figure");
        }
    }

    /** A drawing within a line is published as an image, too, whatever its options. */
    private static void asImage(Element drawing) {
        Element image = new Element("img").attr("src", drawing.attr("data"));
        drawing.replaceWith(image.attr("alt", drawing.wholeText().strip()));
    }

    private static void floating(Element wrapper, @Nullable Element target) {
        for (String side : new String[] {"left", "right"}) {
            if (target != null && wrapper.hasClass(side)) {
                target.addClass("float-" + side);
            }
        }
    }

    /** Keeps a width in pixels; one in percent is rounded to quarters and becomes a class, because HTML has no attribute for it. */
    private static void width(Element image) {
        Matcher width = WIDTH.matcher(image.attr("width"));
        if (!width.matches()) {
            return;
        }
        image.attr("width", width.group(1));
        if ("%".equals(width.group(2))) {
            image.removeAttr("width").removeAttr("height");
            long quarters = Math.max(Math.round(Integer.parseInt(width.group(1)) / 25.0), 1);
            if (quarters < 4) {
                image.addClass("width-" + quarters * 25);
            }
        }
    }

    /** The description that Asciidoctor generates from a file name; it says nothing and is removed. */
    private static String generatedAlt(String source) {
        String name = source.substring(source.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return (dot < 0 ? name : name.substring(0, dot)).replace('_', ' ').replace('-', ' ');
    }
}
