package org.programmekb.render.page;

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
import org.programmekb.index.EntryList;
import org.programmekb.render.Cards;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.metadata.StructuredData;
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
        return pages.generated(Addresses::home, this::head, this::home);
    }

    private Head head() {
        String siteTitle = reader.text(reader.config().title()).text();
        String description = reader.config().description().isEmpty()
                ? null
                : reader.text(reader.config().description()).text();
        return new Head(Text.of(siteTitle), description, List.of(), pages.feedLinks(Optional.empty()))
                .as(StructuredData.SITE);
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
                clusters().all().stream().map(cards::cluster).toList(),
                plans().all().stream().map(cards::plan).toList(),
                indexUrl(ContentType.CLUSTER, clusters()),
                indexUrl(ContentType.LAP, plans()),
                indexUrl(ContentType.PROJECT, projects()),
                new Matrices(pages).projectUrl());
    }

    private <T extends Entry> EntryList<T> all(ContentType type, Class<T> entries) {
        return reader.index().all(entries, type, reader.language());
    }

    private EntryList<City> cities() {
        return all(ContentType.CITY, City.class);
    }

    private EntryList<Cluster> clusters() {
        return all(ContentType.CLUSTER, Cluster.class);
    }

    private EntryList<ActionPlan> plans() {
        return all(ContentType.LAP, ActionPlan.class);
    }

    private EntryList<PilotProject> projects() {
        return all(ContentType.PROJECT, PilotProject.class);
    }

    private EntryList<NewsItem> news() {
        return all(ContentType.NEWS, NewsItem.class);
    }

    private @Nullable String indexUrl(ContentType type, EntryList<?> entries) {
        return entries.isEmpty() ? null : reader.context().url(Addresses.index(type, reader.language()));
    }

    private List<HomePage.Figure> figures() {
        List<HomePage.Figure> figures = new ArrayList<>();
        List<City> cities = cities().all();
        long countries = cities.stream()
                .flatMap(city -> city.country().stream())
                .distinct()
                .count();
        add(figures, "cities", cities.size(), indexUrl(ContentType.CITY, cities()));
        add(figures, "countries", countries, indexUrl(ContentType.CITY, cities()));
        add(figures, "clusters", clusters().size(), indexUrl(ContentType.CLUSTER, clusters()));
        add(figures, "plans", plans().size(), indexUrl(ContentType.LAP, plans()));
        add(figures, "projects", projects().size(), indexUrl(ContentType.PROJECT, projects()));
        add(figures, "news", news().size(), indexUrl(ContentType.NEWS, news()));
        return figures;
    }

    private void add(List<HomePage.Figure> figures, String key, long count, @Nullable String url) {
        if (count > 0) {
            figures.add(new HomePage.Figure(key, (int) count, reader.formats().number(count), url));
        }
    }

    private LatestNews latestNews() {
        return new LatestNews(
                news().first(PageFactory.LATEST).stream().map(cards::news).toList(),
                news().size(),
                indexUrl(ContentType.NEWS, news()),
                pages.feedLinks(Optional.empty()).stream()
                        .map(Link::url)
                        .findFirst()
                        .orElse(null));
    }

    /** Plans and projects that several cities share, those with the most cities first. */
    private List<HomePage.Cooperation> featured() {
        List<Entry> shared = new ArrayList<>();
        shared.addAll(plans().all());
        shared.addAll(projects().all());
        return shared.stream()
                .filter(entry -> cities(entry).size() > 1)
                .sorted(Comparator.comparing((Entry entry) -> -cities(entry).size())
                        .thenComparing(Entry::id))
                .limit(FEATURED)
                .map(this::cooperation)
                .toList();
    }

    private List<City> cities(Entry entry) {
        return cards.related(entry, City.class, ContentType.CITY).all();
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
        return CityPages.sides(reader, cities().all()).stream()
                .map(side -> new HomePage.CitySide(
                        side.id(), side.name(), url + "#" + side.id(), reader.links(side.cities())))
                .toList();
    }
}
