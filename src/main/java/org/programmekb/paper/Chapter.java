package org.programmekb.paper;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * A chapter of a book.
 *
 * @param file its name
 * @param language the tag of its language
 * @param body the elements of its body as XHTML
 * @param hasDrawing whether it holds SVG, which the book must state
 */
record Chapter(String file, String title, String language, String direction, String body, boolean hasDrawing) {
    /** What belongs to a page of a site and not to a chapter of a book. */
    private static final String FRAME = "nav, script, form, button, .breadcrumb, .connections, .cite, .page-foot,"
            + " .contents, .more, .filters, .notice.preview";

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    /** The part of a page that is a chapter. */
    static Element content(Document page) {
        Element main = page.expectFirst("main");
        main.select(FRAME).remove();
        return main;
    }

    static Chapter of(String file, Document page, ChapterLinks links, BookImages images) {
        Element main = content(page);
        for (Element link : main.select("a[href]")) {
            link.attr("href", links.target(file, link.absUrl("href")));
            link.removeAttr("download");
        }
        for (Element image : main.select("img[src]")) {
            Optional<String> source = images.add(Sheet.smaller(image)
                    .map(choice -> {
                        image.attr("src", choice);
                        return image.absUrl("src");
                    })
                    .orElseGet(() -> image.absUrl("src")));
            if (source.isEmpty()) {
                image.remove();
            } else {
                image.attr("src", source.get());
            }
            image.removeAttr("srcset").removeAttr("sizes").removeAttr("loading").removeAttr("decoding");
        }
        // A book does not scroll sideways, and shows what a page can open.
        main.select(".table-scroll")
                .forEach(box -> box.removeAttr("tabindex").removeAttr("role").removeAttr("aria-label"));
        main.select("details").forEach(details -> details.attr("open", ""));
        main.select("svg").forEach(drawing -> drawing.attr("xmlns", NAMESPACE).removeAttr("focusable"));
        page.outputSettings()
                .prettyPrint(false)
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml);
        Element root = page.expectFirst("html");
        String title = main.expectFirst("h1").text();
        return new Chapter(
                file,
                // A book must not have a title of invisible characters.
                Entities.escape(title, page.outputSettings()).isBlank() ? file : title,
                root.attr("lang"),
                root.attr("dir"),
                main.html(),
                main.selectFirst("svg") != null);
    }
}
