package org.programmekb.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.content.PilotProject;
import org.programmekb.index.Addresses;
import org.programmekb.render.view.Body;
import org.programmekb.render.view.HomePage;
import org.programmekb.render.view.LatestNews;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.Text;
import org.programmekb.source.ContentType;

/** The start page of a language. */
final class HomePages {
    private static final int FEATURED = 3;

    private final PageFactory pages;
    private final Reader reader;
    private final Cards cards;

    HomePages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
        this.cards = pages.cards();
    }

    Page page() {
        String siteTitle = reader.text(reader.config().title()).text();
        String description = reader.config().description().isEmpty()
                ? null
                : reader.text(reader.config().description()).text();
        return pages.generated(
                Addresses::home,
                Text.of(siteTitle),
                description,
                List.of(),
                pages.feedLinks(Optional.empty()),
                this::home);
    }

    private HomePage home() {
        return new HomePage(
                reader.config().description().isEmpty()
                        ? null
                        : reader.text(reader.config().description()),
                new Body("", null, List.of()),
                figures(),
                latestNews(),
                featured(),
                sides(),
                all(Cluster.class).stream().map(cards::cluster).toList(),
                all(ActionPlan.class).stream().map(cards::plan).toList(),
                indexUrl(ContentType.CLUSTER, Cluster.class),
                indexUrl(ContentType.LAP, ActionPlan.class),
                indexUrl(ContentType.PROJECT, PilotProject.class),
                new Matrices(pages).projectUrl());
    }

    private <T extends Entry> List<T> all(Class<T> type) {
        return reader.index().all(type, reader.language());
    }

    private @Nullable String indexUrl(ContentType type, Class<? extends Entry> entries) {
        return all(entries).isEmpty() ? null : reader.context().url(Addresses.index(type, reader.language()));
    }

    private List<HomePage.Figure> figures() {
        List<HomePage.Figure> figures = new ArrayList<>();
        List<City> cities = all(City.class);
        long countries = cities.stream()
                .flatMap(city -> city.country().stream())
                .distinct()
                .count();
        add(figures, "cities", cities.size(), indexUrl(ContentType.CITY, City.class));
        add(figures, "countries", countries, indexUrl(ContentType.CITY, City.class));
        add(figures, "clusters", all(Cluster.class).size(), indexUrl(ContentType.CLUSTER, Cluster.class));
        add(figures, "plans", all(ActionPlan.class).size(), indexUrl(ContentType.LAP, ActionPlan.class));
        add(figures, "projects", all(PilotProject.class).size(), indexUrl(ContentType.PROJECT, PilotProject.class));
        add(figures, "news", all(NewsItem.class).size(), indexUrl(ContentType.NEWS, NewsItem.class));
        return figures;
    }

    private void add(List<HomePage.Figure> figures, String key, long count, @Nullable String url) {
        if (count > 0) {
            figures.add(new HomePage.Figure(key, (int) count, reader.formats().number(count), url));
        }
    }

    private LatestNews latestNews() {
        List<NewsItem> news = all(NewsItem.class);
        return new LatestNews(
                news.stream().limit(PageFactory.LATEST).map(cards::news).toList(),
                news.size(),
                indexUrl(ContentType.NEWS, NewsItem.class),
                pages.feedLinks(Optional.empty()).stream()
                        .map(Link::url)
                        .findFirst()
                        .orElse(null));
    }

    /** Plans and projects that several cities share, those with the most cities first. */
    private List<HomePage.Cooperation> featured() {
        List<Entry> shared = new ArrayList<>();
        shared.addAll(all(ActionPlan.class));
        shared.addAll(all(PilotProject.class));
        return shared.stream()
                .filter(entry -> cities(entry).size() > 1)
                .sorted(Comparator.comparing((Entry entry) -> -cities(entry).size())
                        .thenComparing(Entry::id))
                .limit(FEATURED)
                .map(this::cooperation)
                .toList();
    }

    private List<City> cities(Entry entry) {
        return cards.related(entry, City.class, ContentType.CITY);
    }

    private HomePage.Cooperation cooperation(Entry entry) {
        String stage = entry instanceof PilotProject project
                ? Cards.commonStage(project).map(Cards::key).orElse(null)
                : null;
        return new HomePage.Cooperation(
                reader.link(entry),
                reader.summary(entry),
                cards.cities(cities(entry)),
                entry.id().type() == ContentType.LAP ? "plan" : "project",
                stage);
    }

    private List<HomePage.CitySide> sides() {
        String url = reader.context().url(Addresses.index(ContentType.CITY, reader.language()));
        return CityPages.sides(reader, all(City.class)).stream()
                .map(side -> new HomePage.CitySide(
                        side.id(), side.name(), url + "#" + side.id(), reader.links(side.cities())))
                .toList();
    }
}
