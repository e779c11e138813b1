package org.programmekb.render.page;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.programmekb.content.Entry;
import org.programmekb.render.Page;
import org.programmekb.render.PageVersions;
import org.programmekb.render.Reader;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.view.EntryListPage;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.Paging;
import org.programmekb.render.view.Text;
import org.programmekb.source.ContentId;

/** Paged lists of documents of any type. */
final class EntryListPages {
    private final PageFactory pages;
    private final Reader reader;

    EntryListPages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
    }

    /**
     * One list.
     *
     * @param kicker the kind of list
     * @param title the title of the list
     * @param heading the heading below the kicker
     * @param description description for search engines
     * @param breadcrumb the breadcrumb
     * @param owner the subject of the list, or null
     */
    record Frame(
            String kicker,
            Text title,
            Text heading,
            String description,
            List<Link> breadcrumb,
            @Nullable Link owner) {}

    /**
     * The pages of a list.
     *
     * @param versions addresses of a page in each language, by its number
     * @param frame computed when a page is printed
     * @param ids ids of the documents in the list
     */
    List<Page> of(IntFunction<PageVersions> versions, Supplier<Frame> frame, Supplier<List<ContentId>> ids) {
        int size = reader.config().pageSize();
        int count = (ids.get().size() + size - 1) / size;
        List<Page> result = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            int page = number;
            result.add(pages.generated(
                    versions.apply(number),
                    () -> head(frame.get(), page),
                    () -> view(frame.get(), ids.get(), page, count, path(versions))));
        }
        return result;
    }

    private Function<Integer, String> path(IntFunction<PageVersions> versions) {
        return number -> versions.apply(number).path(reader.language());
    }

    private Text numbered(Text title, int number) {
        return number == 1
                ? title
                : new Text(reader.messages().text("title.page", title.text(), Integer.toString(number)), title.lang());
    }

    private Head head(Frame frame, int number) {
        return new Head(numbered(frame.title(), number), frame.description(), frame.breadcrumb(), List.of());
    }

    private EntryListPage view(
            Frame frame, List<ContentId> ids, int number, int count, Function<Integer, String> path) {
        int size = reader.config().pageSize();
        List<ContentId> part = ids.subList((number - 1) * size, Math.min(number * size, ids.size()));
        return new EntryListPage(
                numbered(frame.heading(), number),
                frame.kicker(),
                frame.owner(),
                ids.size(),
                part.stream().map(id -> item(reader.index().entry(id))).toList(),
                new Paging(number, urls(count, path)));
    }

    private EntryListPage.Item item(Entry entry) {
        return new EntryListPage.Item(
                reader.link(entry),
                entry.core().date().map(reader.formats()::date).orElse(null),
                reader.messages().text("kind." + entry.id().type().word()),
                reader.summary(entry));
    }

    private List<String> urls(int count, Function<Integer, String> path) {
        return new AbstractList<>() {
            @Override
            public String get(int index) {
                return reader.context().url(path.apply(index + 1));
            }

            @Override
            public int size() {
                return count;
            }
        };
    }
}
