package org.programmekb.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.programmekb.config.ColourScheme;
import org.programmekb.config.Language;
import org.programmekb.config.Palette;
import org.programmekb.diagnostic.ResourceFile;
import org.programmekb.drawing.Emblem;
import org.programmekb.render.RenderContext;
import org.programmekb.render.locale.Messages;

/** The files of an EPUB: what it is, its contents, its cover and its chapters. */
record BookPackage(RenderContext context, Language language, String path, List<Book.Part> parts, BookImages images) {
    private static final String FOLDER = "EPUB/";

    /** XML has no names for characters, such as the space that does not break. */
    private static final Document.OutputSettings XML = new Document.OutputSettings()
            .syntax(Document.OutputSettings.Syntax.xml)
            .escapeMode(Entities.EscapeMode.xhtml);

    private static final String CONTAINER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
            <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
            </container>
            """;

    /** The same input gives the same bytes. */
    byte[] bytes() throws IOException {
        StoredBook book = new StoredBook();
        book.add("META-INF/container.xml", CONTAINER);
        book.add(FOLDER + "package.opf", packageDocument());
        book.add(FOLDER + "contents.xhtml", contents());
        book.add(FOLDER + "cover.xhtml", cover());
        book.add(FOLDER + "cover.svg", drawing());
        book.add(
                FOLDER + "book.css",
                ResourceFile.text(BookPackage.class, "book.css") + palette().fills(ColourScheme.LIGHT) + "\n");
        for (Chapter chapter : chapters().toList()) {
            book.add(
                    FOLDER + chapter.file(),
                    document(chapter.title(), chapter.language(), chapter.direction(), chapter.body()));
        }
        for (BookImages.Image image : images.all()) {
            book.add(FOLDER + image.file(), images.bytes(image));
        }
        return book.bytes();
    }

    private Stream<Chapter> chapters() {
        return parts.stream().flatMap(part -> part.chapters().stream());
    }

    private String packageDocument() {
        StringBuilder items = new StringBuilder();
        StringBuilder spine = new StringBuilder();
        chapters().forEach(chapter -> {
            String id = "c-" + chapter.file().replace(".xhtml", "");
            items.append(filled(
                    "<item id=\"%s\" href=\"%s\" media-type=\"application/xhtml+xml\"%s/>\n",
                    id, chapter.file(), chapter.hasDrawing() ? " properties=\"svg\"" : ""));
            spine.append(filled("<itemref idref=\"%s\"/>\n", id));
        });
        int number = 0;
        for (BookImages.Image image : images.all()) {
            number++;
            items.append(
                    filled("<item id=\"i-%d\" href=\"%s\" media-type=\"%s\"/>\n", number, image.file(), image.type()));
        }
        return filled("""
                <?xml version="1.0" encoding="UTF-8"?>
                <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="%s" dir="%s">
                <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
                %s</metadata>
                <manifest>
                <item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>
                <item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
                <item id="cover-image" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>
                <item id="style" href="book.css" media-type="text/css"/>
                %s</manifest>
                <spine>
                <itemref idref="cover"/>
                <itemref idref="contents"/>
                %s</spine>
                </package>
                """, language.tag(), language.direction(), metadata(), items, spine);
    }

    private String metadata() {
        Messages messages = context.messages(language);
        Instant changed = context.lastChange().orElse(Instant.EPOCH).truncatedTo(ChronoUnit.SECONDS);
        UUID id = UUID.nameUUIDFromBytes((context.config().id() + "/" + path).getBytes(StandardCharsets.UTF_8));
        List<String> lines = new ArrayList<>();
        lines.add("<dc:identifier id=\"id\">urn:uuid:" + id + "</dc:identifier>");
        lines.add(element("dc:title", title()));
        lines.add(element("dc:language", language.tag()));
        context.config().publisher().in(language).ifPresent(text -> lines.add(element("dc:publisher", text)));
        context.config().description().in(language).ifPresent(text -> lines.add(element("dc:description", text)));
        context.config().rights().in(language).ifPresent(text -> lines.add(element("dc:rights", text)));
        lines.add(element("dc:source", context.config().siteUrl() + language.code() + "/"));
        lines.add(property("dcterms:modified", changed.toString()));
        lines.add(property("schema:accessMode", "textual"));
        lines.add(property("schema:accessMode", "visual"));
        lines.add(property("schema:accessModeSufficient", "textual"));
        for (String feature : List.of(
                "structuralNavigation",
                "tableOfContents",
                "readingOrder",
                "alternativeText",
                "displayTransformability")) {
            lines.add(property("schema:accessibilityFeature", feature));
        }
        lines.add(property("schema:accessibilityHazard", "none"));
        lines.add(property("schema:accessibilitySummary", messages.text("paper.book.access")));
        return String.join("\n", lines) + "\n";
    }

    private String title() {
        return context.config().title().in(language).orElse(context.config().id());
    }

    private String contents() {
        StringBuilder list = new StringBuilder();
        for (Book.Part part : parts) {
            Chapter first = part.chapters().get(0);
            if (part.chapters().size() == 1) {
                list.append(entry(first));
                continue;
            }
            list.append(filled("<li><a href=\"%s\">%s</a>\n<ol>\n", first.file(), escaped(part.title())));
            part.chapters().forEach(chapter -> list.append(entry(chapter)));
            list.append("</ol></li>\n");
        }
        Messages messages = context.messages(language);
        String title = escaped(messages.text("paper.book.contents"));
        return document(
                messages.text("paper.book.contents"),
                language.tag(),
                language.direction(),
                filled(
                        """
                <nav epub:type="toc" id="toc"><h1>%s</h1>
                <ol>
                %s</ol></nav>
                <nav epub:type="landmarks" hidden=""><ol>
                <li><a epub:type="cover" href="cover.xhtml">%s</a></li>
                <li><a epub:type="toc" href="#toc">%s</a></li>
                <li><a epub:type="bodymatter" href="%s">%s</a></li>
                </ol></nav>
                """,
                        title,
                        list,
                        escaped(title()),
                        title,
                        parts.get(0).chapters().get(0).file(),
                        escaped(parts.get(0).title())));
    }

    private static String entry(Chapter chapter) {
        return filled("<li><a href=\"%s\">%s</a></li>\n", chapter.file(), escaped(chapter.title()));
    }

    private String cover() {
        List<String> lines = new ArrayList<>();
        lines.add("<section class=\"cover\" epub:type=\"cover\">");
        lines.add("<img src=\"cover.svg\" alt=\"\"/>");
        lines.add(element("h1", title()));
        Stream.of(
                        context.config().description(),
                        context.config().rights(),
                        context.config().funding())
                .flatMap(text -> text.in(language).stream())
                .forEach(text -> lines.add(element("p", text)));
        String address = context.config().siteUrl() + language.code() + "/";
        lines.add(filled("<p><a href=\"%s\">%s</a></p>", address, address));
        lines.add("</section>");
        return document(title(), language.tag(), language.direction(), String.join("\n", lines));
    }

    /** The mark of the site, without words, which no reader of books must find a font for. */
    private String drawing() {
        int sides = palette().sides().size();
        StringBuilder band = new StringBuilder();
        for (int side = 0; side < sides; side++) {
            band.append(filled(
                    "<rect class=\"side-%d\" x=\"%d\" width=\"%d\" height=\"24\"/>\n",
                    side + 1, 600 * side / sides, 600 * (side + 1) / sides - 600 * side / sides));
        }
        return filled(
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 800" width="600" height="800">
                <style>%sg+g{fill-opacity:.82}</style>
                <rect width="600" height="800" fill="%s"/>
                %s<g transform="translate(300 400) scale(12)">%s</g>
                </svg>
                """, palette().fills(ColourScheme.LIGHT), ColourScheme.LIGHT.paper(), band, new Emblem(sides).discs());
    }

    private Palette palette() {
        return context.config().look().palette();
    }

    private static String document(String title, String language, String direction, String body) {
        return filled("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE html>
                <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="%s" xml:lang="%s" dir="%s">
                <head>
                <meta charset="UTF-8"/>
                <title>%s</title>
                <link rel="stylesheet" href="book.css"/>
                </head>
                <body>
                """, language, language, direction, escaped(title)) + body + "\n</body>\n</html>\n";
    }

    private static String filled(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static String escaped(String text) {
        return Entities.escape(text, XML);
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + escaped(text) + "</" + name + ">";
    }

    private static String property(String name, String value) {
        return "<meta property=\"" + name + "\">" + escaped(value) + "</meta>";
    }
}
