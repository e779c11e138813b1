package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.List;
import org.programmekb.content.Entry;
import org.programmekb.index.Addresses;
import org.programmekb.render.Feeds;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.described.DescribedIndex;
import org.programmekb.render.described.DescribedViews;
import org.programmekb.render.view.View;
import org.programmekb.type.ContentType;
import org.programmekb.type.TypeDescription;

/** The entries of the types that the project describes, and their lists. */
public final class DescribedPages {
    private final PageFactory pages;
    private final Reader reader;
    private final DescribedViews views;

    public DescribedPages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
        this.views = pages.described();
    }

    /** All pages of this kind in one language. */
    public List<Page> all() {
        List<Page> result = new ArrayList<>();
        for (ContentType type : reader.config().types().own()) {
            TypeDescription description =
                    reader.config().types().description(type).orElseThrow();
            List<Entry> entries = reader.all(type).all();
            if (!entries.isEmpty()) {
                reader.index().rows().withPages(entries).forEach(entry -> result.add(page(entry)));
                result.add(pages.generated(
                        language -> Addresses.index(type, language),
                        description.indexTemplate(),
                        () -> pages.head(type.folder())
                                .announcing(pages.feedLinks(Feeds.Subject.of(type)))
                                .listing(pages.data().list(reader.all(type).all())),
                        () -> new DescribedIndex(
                                        reader,
                                        pages.views(),
                                        description,
                                        reader.all(type).all())
                                .view()
                                .with("title", reader.message("title." + type.folder()))));
            }
        }
        return result;
    }

    /** The page of an entry. */
    public Page page(Entry entry) {
        String template = reader.config()
                .types()
                .description(entry.id().type())
                .orElseThrow()
                .template();
        return pages.ofEntry(
                entry,
                template,
                () -> new View()
                        .with("kind", reader.message("kind." + entry.id().type().word()))
                        .with("date", entry.core().date().map(reader.formats()::date))
                        .with("facts", views.facts(entry))
                        .with("sections", views.sections(entry))
                        .with("related", pages.views().related(entry))
                        .with("news", pages.latestNews(entry)));
    }
}
