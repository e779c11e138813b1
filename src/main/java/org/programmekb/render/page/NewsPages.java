package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.index.Addresses;
import org.programmekb.index.EntryList;
import org.programmekb.index.Neighbours;
import org.programmekb.render.EntryViews;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.layout.Navigation;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.part.AgreementViews;
import org.programmekb.render.part.NewsFilters;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;
import org.programmekb.type.ContentType;

/** News items, the paged list of all news, and the lists by year, city and cluster. */
public final class NewsPages {
    /** With more news, the list has no table for its filters, which every reader would load; their choices are links. */
    private static final int MOST_FILTERED = 20_000;

    private final PageFactory pages;
    private final Reader reader;
    private final EntryViews views;

    public NewsPages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
        this.views = pages.views();
    }

    /** All pages of this kind in one language. */
    public List<Page> all() {
        List<Page> result = new ArrayList<>();
        EntryList<NewsItem> news = reader.all(NewsItem.class);
        reader.index().rows().withPages(news.all()).forEach(item -> result.add(page(item)));
        result.addAll(new NewsList(news, Optional.empty(), Optional.empty()).pages());
        for (int year : reader.index().newsByYear().keySet()) {
            EntryList<NewsItem> items = reader.index().newsOf(year, reader.language());
            result.addAll(new NewsList(items, Optional.empty(), Optional.of(year)).pages());
        }
        return result;
    }

    /** The paged list of news of a city or cluster; none if the page of its owner shows all of them. */
    List<Page> of(Entry owner) {
        EntryList<NewsItem> all = reader.related(owner, NewsItem.class);
        return all.size() <= PageFactory.LATEST
                ? List.of()
                : new NewsList(all, Optional.of(owner), Optional.empty()).pages();
    }

    /** The page of a news item; {@code previous} is the older neighbour, {@code next} the newer one. */
    public Page page(NewsItem item) {
        return pages.ofEntry(item, "news-item.ftlh", () -> {
            Neighbours<NewsItem> around = reader.index().newsAround(item, reader.language());
            return new View()
                    .with("date", reader.formats().date(item.core().date().orElseThrow()))
                    .with("event", item.event().map(event -> pages.events().details(item)))
                    .with("calendar", calendar(item))
                    .with("agreements", new AgreementViews(reader).on(item))
                    .with("related", views.related(item))
                    .with("previous", around.older().map(reader::link))
                    .with("next", around.newer().map(reader::link));
        });
    }

    /** A link to the calendar, if it contains the event that the item announces. */
    private Optional<Link> calendar(NewsItem item) {
        return item.event()
                .filter(event -> event.hasDays() && event.isUpcoming(reader.config()))
                .flatMap(event -> pages.calendar());
    }

    /** One paged list. */
    private final class NewsList {
        private final EntryList<NewsItem> items;
        private final Optional<Entry> owner;
        private final Optional<Integer> year;
        private final Paging paging;

        NewsList(EntryList<NewsItem> items, Optional<Entry> owner, Optional<Integer> year) {
            this.items = items;
            this.owner = owner;
            this.year = year;
            this.paging = new Paging(reader, items.size());
        }

        List<Page> pages() {
            return paging.pages(number -> pages.generated(
                    language -> Addresses.page(first(language), number),
                    "news-index.ftlh",
                    () -> new Head(title(number), description(), breadcrumb(), pages.feedLinks(owner.map(Entry::id)))
                            .listing(),
                    () -> view(number)));
        }

        private Text title(int number) {
            String title = owner.map(entry ->
                            reader.words("title.news.of", reader.name(entry).text()))
                    .or(() -> year.map(it -> reader.words("title.news.year", it)))
                    .orElseGet(() -> reader.words("title.news"));
            return paging.title(Text.of(title), number);
        }

        private String first(Language language) {
            return owner.map(entry -> Addresses.newsOf(entry.id(), language))
                    .or(() -> year.map(number -> Addresses.year(number, language)))
                    .orElseGet(() -> Addresses.index(ContentType.NEWS, language));
        }

        private String description() {
            return owner.map(entry -> reader.words(
                            "description.news.of", reader.name(entry).text()))
                    .orElseGet(() -> reader.words("description.news"));
        }

        private List<Link> breadcrumb() {
            List<Link> links = new ArrayList<>(Navigation.breadcrumb(
                    reader, owner.map(entry -> entry.id().type()).or(() -> year.map(number -> ContentType.NEWS))));
            owner.ifPresent(entry -> links.add(reader.link(entry)));
            return links;
        }

        private View view(int number) {
            return new View()
                    .with("title", title(number))
                    .with("owner", owner.map(reader::link))
                    .with(
                            "events",
                            owner.isEmpty() && OptionalPages.hasEvents(reader)
                                    ? reader.link("news.events", Addresses::events)
                                    : null)
                    .with("total", items.size())
                    .with(
                            "entries",
                            items.sequence(paging.start(number), paging.start(number + 1)),
                            item -> year.isPresent() ? pages.rows().inYear(item) : views.news(item))
                    .with("paging", paging.view(number, page -> Addresses.page(first(reader.language()), page)))
                    .with("filters", owner.isPresent() ? null : filters(number));
        }

        private View filters(int number) {
            NewsFilters filters = new NewsFilters(reader);
            boolean isWhole = year.isEmpty() && number == 1 && items.size() <= MOST_FILTERED;
            return isWhole ? filters.bar(items.size()) : filters.bar(items.size(), year);
        }
    }
}
