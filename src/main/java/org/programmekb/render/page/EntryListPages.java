package org.programmekb.render.page;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.programmekb.render.Page;
import org.programmekb.render.PageVersions;
import org.programmekb.render.Reader;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;
import org.programmekb.source.ContentId;

/** Paged lists of documents of any type. */
public final class EntryListPages {
    private final PageFactory pages;
    private final Reader reader;

    public EntryListPages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
    }

    /**
     * One list.
     *
     * @param kicker the kind of list
     * @param heading the heading below the kicker
     * @param head title, description and breadcrumb
     * @param owner the subject of the list, or null
     */
    public record Listing(
            String kicker,
            Text heading,
            Head head,
            @Nullable Link owner) {}

    /**
     * The pages of a list.
     *
     * @param versions addresses of a page in each language, by its number
     * @param listing computed when a page is printed
     * @param ids ids of the documents in the list
     */
    public List<Page> of(IntFunction<PageVersions> versions, Supplier<Listing> listing, Supplier<List<ContentId>> ids) {
        Paging paging = new Paging(reader, ids.get().size());
        return paging.pages(number -> pages.generated(
                versions.apply(number),
                "entry-list.ftlh",
                () -> listing.get().head().titled(title -> paging.title(title, number)),
                () -> view(listing.get(), ids.get(), number)
                        .with(
                                "paging",
                                paging.view(
                                        number, other -> versions.apply(other).path(reader.language())))));
    }

    private View view(Listing listing, List<ContentId> ids, int number) {
        Paging paging = new Paging(reader, ids.size());
        return new View()
                .with("title", paging.title(listing.heading(), number))
                .with("kicker", listing.kicker())
                .with("owner", listing.owner())
                .with("total", ids.size())
                .with(
                        "entries",
                        items(ids.subList(paging.start(number), Math.min(paging.start(number + 1), ids.size()))));
    }

    private List<View> items(List<ContentId> ids) {
        return ids.stream()
                .map(reader.index()::entry)
                .map(entry -> new View()
                        .with("title", reader.link(entry))
                        .with("date", entry.core().date().map(reader.formats()::date))
                        .with("kind", reader.words("kind." + entry.id().type().word()))
                        .with("summary", reader.summary(entry)))
                .toList();
    }
}
