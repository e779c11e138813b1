package org.programmekb.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.programmekb.config.Language;
import org.programmekb.content.Entry;
import org.programmekb.index.Addresses;
import org.programmekb.render.RenderContext;
import org.programmekb.render.locale.Formats;
import org.programmekb.render.locale.Messages;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

/** The book of a language: what the site is about, all entries, and what they add up to, as chapters of an EPUB file that are made from the pages of the site. */
record Book(RenderContext context, StagedSite site, Language language) {
    private static final ContentId ABOUT = new ContentId(ContentType.PAGE, "about");

    /** The types in the order of the parts of the book: cities first, what cities do together, news last. */
    private List<ContentType> parts() {
        List<ContentType> parts = new ArrayList<>(context.config().types().all());
        parts.removeAll(List.of(ContentType.COOPERATION, ContentType.NEWS, ContentType.PAGE));
        parts.addAll(List.of(ContentType.COOPERATION, ContentType.NEWS));
        return parts;
    }

    /** A page that becomes a chapter. */
    record PageOfBook(String path, String name) {}

    /** A part of the book. */
    record Part(String title, List<Chapter> chapters) {}

    /** The file below the root of the site. */
    String file() {
        String slug = context.config().id().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return Addresses.home(language) + slug + ".epub";
    }

    /** Adds the book to the site, and links to it. */
    void add() throws IOException {
        byte[] book = bytes();
        site.add(file(), book);
        Messages messages = context.messages(language);
        String name = file().substring(file().lastIndexOf('/') + 1);
        site.append(
                StagedSite.file(Addresses.data(language)),
                "<p><a href=\"../" + name + "\" type=\"application/epub+zip\">"
                        + messages.text("paper.book", new Formats(messages).fileSize(book.length)) + "</a></p>");
    }

    private byte[] bytes() throws IOException {
        Map<String, List<PageOfBook>> sources = new LinkedHashMap<>();
        addPage(sources, "nav.about", Addresses.of(ABOUT, language));
        parts().forEach(type -> sources.put("nav." + type.folder(), sources(type)));
        addPage(sources, "title.stocktaking", Addresses.stocktaking(language));
        addPage(sources, "title.matrix.achievement", Addresses.projectMatrix(language));
        addPage(sources, "title.matrix.clusters", Addresses.clusterMatrix(language));
        addPage(sources, "nav.glossary", Addresses.glossary(language));
        ChapterLinks links = new ChapterLinks(site);
        for (List<PageOfBook> part : sources.values()) {
            for (PageOfBook source : part) {
                links.add(source.path(), source.name(), site.page(source.path()));
            }
        }
        BookImages images = new BookImages(site);
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<String, List<PageOfBook>> part : sources.entrySet()) {
            List<Chapter> chapters = new ArrayList<>();
            for (PageOfBook source : part.getValue()) {
                chapters.add(Chapter.of(source.name(), site.page(source.path()), links, images));
            }
            if (!chapters.isEmpty()) {
                parts.add(new Part(context.messages(language).text(part.getKey()), chapters));
            }
        }
        return new BookPackage(context, language, file(), parts, images).bytes();
    }

    private void addPage(Map<String, List<PageOfBook>> sources, String title, String address) {
        PageOfBook source = source(address);
        if (site.has(source.path())) {
            sources.put(title, List.of(source));
        }
    }

    private List<PageOfBook> sources(ContentType type) {
        return pages(context.index().all(Entry.class, type, language).all().stream()
                .map(entry -> context.index().rows().address(entry, language).replaceFirst("#.*", ""))
                .distinct()
                .toArray(String[]::new));
    }

    /** The pages with these addresses, as far as the site has them. */
    private List<PageOfBook> pages(String... addresses) {
        return Stream.of(addresses)
                .map(Book::source)
                .filter(source -> site.has(source.path()))
                .toList();
    }

    private static PageOfBook source(String address) {
        String below = address.substring(address.indexOf('/') + 1, address.length() - 1);
        // No name of an address has this character, so that `spring/a` and `spring-a` stay two chapters.
        return new PageOfBook(StagedSite.file(address), below.replace('/', '_') + ".xhtml");
    }
}
