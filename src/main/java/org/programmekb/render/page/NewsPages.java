package org.programmekb.render.page;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.programmekb.config.Language;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.content.PilotProject;
import org.programmekb.index.Addresses;
import org.programmekb.index.EntryList;
import org.programmekb.index.Neighbours;
import org.programmekb.render.Cards;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.layout.Navigation;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.NewsIndexPage;
import org.programmekb.render.view.NewsPage;
import org.programmekb.render.view.Paging;
import org.programmekb.render.view.Related;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.YearLink;
import org.programmekb.source.ContentType;

/** News items, the paged list of all news, and the lists by year, city and cluster. */
final class NewsPages {
    private final PageFactory pages;
    private final Reader reader;
    private final Cards cards;

    NewsPages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
        this.cards = pages.cards();
    }

    List<Page> all() {
        List<Page> result = new ArrayList<>();
        EntryList<NewsItem> news = reader.index().all(NewsItem.class, ContentType.NEWS, reader.language());
        for (NewsItem item : news.all()) {
            result.add(page(item));
        }
        result.addAll(new NewsList(news, Optional.empty(), Optional.empty()).pages());
        for (int year : reader.index().newsByYear().keySet()) {
            EntryList<NewsItem> items = reader.index().newsOf(year, reader.language());
            result.addAll(new NewsList(items, Optional.empty(), Optional.of(year)).pages());
        }
        return result;
    }

    /** The paged list of news of a city or cluster; empty if there is none. */
    List<Page> of(Entry owner) {
        return new NewsList(
                        cards.related(owner, NewsItem.class, ContentType.NEWS), Optional.of(owner), Optional.empty())
                .pages();
    }

    /** The page of a news item. */
    Page page(NewsItem item) {
        return pages.ofEntry(item, () -> item(item));
    }

    private NewsPage item(NewsItem item) {
        Neighbours<NewsItem> around = reader.index().newsAround(item, reader.language());
        return new NewsPage(
                reader.title(item),
                reader.formats().date(item.core().date().orElseThrow()),
                reader.summary(item),
                reader.image(item),
                pages.body(item),
                related(item),
                around.older().map(reader::link).orElse(null),
                around.newer().map(reader::link).orElse(null),
                pages.connections(item));
    }

    /** The related entries of an entry. */
    Related related(Entry entry) {
        return new Related(
                cards.relatedLinks(entry, City.class, ContentType.CITY),
                cards.relatedLinks(entry, Cluster.class, ContentType.CLUSTER),
                cards.relatedLinks(entry, ActionPlan.class, ContentType.LAP),
                cards.relatedLinks(entry, PilotProject.class, ContentType.PROJECT),
                reader.organisations(entry.core().relations().organisations()));
    }

    /** One paged list. */
    private final class NewsList {
        private final EntryList<NewsItem> items;
        private final Optional<Entry> owner;
        private final Optional<Integer> year;

        NewsList(EntryList<NewsItem> items, Optional<Entry> owner, Optional<Integer> year) {
            this.items = items;
            this.owner = owner;
            this.year = year;
        }

        /** Number of pages of the list. */
        private int count() {
            int size = reader.config().pageSize();
            return (items.size() + size - 1) / size;
        }

        List<Page> pages() {
            List<Page> result = new ArrayList<>();
            int count = count();
            for (int number = 1; number <= count; number++) {
                result.add(page(number));
            }
            return result;
        }

        private Page page(int number) {
            return pages.generated(
                    language -> Addresses.page(first(language), number),
                    () -> new Head(title(number), description(), breadcrumb(), pages.feedLinks(owner.map(Entry::id)))
                            .listing(),
                    () -> view(number));
        }

        private Text title(int number) {
            String title = owner.map(entry -> reader.messages()
                            .text("title.news.of", reader.name(entry).text()))
                    .or(() -> year.map(it -> reader.messages().text("title.news.year", it)))
                    .orElseGet(() -> reader.messages().text("title.news"));
            return number == 1 ? Text.of(title) : reader.message("title.page", title, Integer.toString(number));
        }

        private String first(Language language) {
            return owner.map(entry -> Addresses.newsOf(entry.id(), language))
                    .or(() -> year.map(number -> Addresses.year(number, language)))
                    .orElseGet(() -> Addresses.index(ContentType.NEWS, language));
        }

        private String description() {
            return owner.map(entry -> reader.messages()
                            .text("description.news.of", reader.name(entry).text()))
                    .orElseGet(() -> reader.messages().text("description.news"));
        }

        private List<Link> breadcrumb() {
            List<Link> links = new ArrayList<>(Navigation.breadcrumb(
                    reader, owner.map(entry -> entry.id().type()).or(() -> year.map(number -> ContentType.NEWS))));
            owner.ifPresent(entry -> links.add(reader.link(entry)));
            return links;
        }

        private NewsIndexPage view(int number) {
            int size = reader.config().pageSize();
            return new NewsIndexPage(
                    title(number),
                    null,
                    owner.map(reader::link).orElse(null),
                    year.map(String::valueOf).orElse(null),
                    items.size(),
                    items.part((number - 1) * size, number * size).stream()
                            .map(cards::news)
                            .toList(),
                    new Paging(number, urls(page -> Addresses.page(first(reader.language()), page))),
                    owner.isPresent() ? List.of() : years(),
                    pages.feedLinks(owner.map(Entry::id)).stream()
                            .map(Link::url)
                            .findFirst()
                            .orElse(null));
        }

        /** The addresses of all pages of the list; a page shows only a few of them. */
        private List<String> urls(IntFunction<String> path) {
            int count = count();
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

        private List<YearLink> years() {
            List<YearLink> links = new ArrayList<>();
            reader.index()
                    .newsByYear()
                    .forEach((number, count) -> links.add(new YearLink(
                            number < 1000 ? String.format(Locale.ROOT, "%04d", number) : number.toString(),
                            reader.context().url(Addresses.year(number, reader.language())),
                            count,
                            year.filter(number::equals).isPresent())));
            return links;
        }
    }
}
