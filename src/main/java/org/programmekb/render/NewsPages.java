package org.programmekb.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.Language;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.content.PilotProject;
import org.programmekb.index.Addresses;
import org.programmekb.index.Shown;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.NewsIndexPage;
import org.programmekb.render.view.NewsPage;
import org.programmekb.render.view.Paging;
import org.programmekb.render.view.Related;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.YearLink;
import org.programmekb.source.ContentType;

/** News items, the paged list of all, and the lists by year, city and cluster. */
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
        List<NewsItem> news = reader.index().all(NewsItem.class, reader.language());
        List<Page> result = new ArrayList<>();
        for (int i = 0; i < news.size(); i++) {
            NewsItem item = news.get(i);
            @Nullable NewsItem newer = i > 0 ? news.get(i - 1) : null;
            @Nullable NewsItem older = i + 1 < news.size() ? news.get(i + 1) : null;
            result.add(pages.ofEntry(item, () -> item(item, older, newer)));
        }
        if (!news.isEmpty()) {
            result.addAll(new NewsList(news, reader.messages().text("title.news"), Optional.empty(), Optional.empty())
                    .pages());
        }
        reader.index()
                .newsByYear(reader.language())
                .forEach((year, items) -> result.addAll(new NewsList(
                                items,
                                reader.messages().text("title.news.year", year),
                                Optional.empty(),
                                Optional.of(year))
                        .pages()));
        return result;
    }

    /** The paged list of the news of a city or cluster; nothing where there is none. */
    List<Page> of(Entry owner) {
        List<NewsItem> news = cards.related(owner, NewsItem.class, ContentType.NEWS);
        if (news.isEmpty()) {
            return List.of();
        }
        String title =
                reader.messages().text("title.news.of", reader.name(owner).text());
        return new NewsList(news, title, Optional.of(owner), Optional.empty()).pages();
    }

    private NewsPage item(NewsItem item, @Nullable NewsItem older, @Nullable NewsItem newer) {
        Shown shown = reader.index().shown(item, reader.language());
        return new NewsPage(
                reader.title(item),
                reader.formats().date(item.core().date().orElseThrow()),
                reader.summary(item),
                reader.image(item),
                pages.body(item),
                related(item),
                shown.version().tags().stream()
                        .map(tag -> reader.text(shown, tag))
                        .toList(),
                older == null ? null : reader.link(older),
                newer == null ? null : reader.link(newer));
    }

    /** What an entry is related to. */
    Related related(Entry entry) {
        return new Related(
                cards.relatedLinks(entry, City.class, ContentType.CITY),
                cards.relatedLinks(entry, Cluster.class, ContentType.CLUSTER),
                cards.relatedLinks(entry, ActionPlan.class, ContentType.LAP),
                cards.relatedLinks(entry, PilotProject.class, ContentType.PROJECT),
                reader.organisations(entry.core().relations().organisations()));
    }

    /** One list, cut into pages. */
    private final class NewsList {
        private final List<NewsItem> items;
        private final String title;
        private final Optional<Entry> owner;
        private final Optional<Integer> year;
        private final int count;

        NewsList(List<NewsItem> items, String title, Optional<Entry> owner, Optional<Integer> year) {
            this.items = List.copyOf(items);
            this.title = title;
            this.owner = owner;
            this.year = year;
            int size = reader.config().pageSize();
            this.count = (items.size() + size - 1) / size;
        }

        List<Page> pages() {
            List<Page> result = new ArrayList<>();
            for (int number = 1; number <= count; number++) {
                result.add(page(number));
            }
            return result;
        }

        private Page page(int number) {
            String pageTitle =
                    number == 1 ? title : reader.messages().text("title.page", title, Integer.toString(number));
            return pages.generated(
                    language -> Addresses.page(first(language), number),
                    Text.of(pageTitle),
                    description(),
                    breadcrumb(),
                    pages.feedLinks(owner.map(Entry::id)),
                    () -> view(number, Text.of(pageTitle)));
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

        private NewsIndexPage view(int number, Text pageTitle) {
            int size = reader.config().pageSize();
            List<NewsItem> part = items.subList((number - 1) * size, Math.min(number * size, items.size()));
            return new NewsIndexPage(
                    pageTitle,
                    null,
                    owner.map(reader::link).orElse(null),
                    year.map(String::valueOf).orElse(null),
                    items.size(),
                    part.stream().map(cards::news).toList(),
                    new Paging(number, urls(page -> Addresses.page(first(reader.language()), page))),
                    owner.isPresent() ? List.of() : years(),
                    pages.feedLinks(owner.map(Entry::id)).stream()
                            .map(Link::url)
                            .findFirst()
                            .orElse(null));
        }

        private List<String> urls(IntFunction<String> path) {
            List<String> urls = new ArrayList<>();
            for (int number = 1; number <= count; number++) {
                urls.add(reader.context().url(path.apply(number)));
            }
            return urls;
        }

        private List<YearLink> years() {
            List<YearLink> links = new ArrayList<>();
            reader.index()
                    .newsByYear(reader.language())
                    .forEach((number, news) -> links.add(new YearLink(
                            String.format(Locale.ROOT, "%04d", number),
                            reader.context().url(Addresses.year(number, reader.language())),
                            news.size(),
                            year.filter(number::equals).isPresent())));
            return links;
        }
    }
}
