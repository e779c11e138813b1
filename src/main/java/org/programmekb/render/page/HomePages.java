package org.programmekb.render.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Cooperation;
import org.programmekb.content.NewsItem;
import org.programmekb.content.PilotProject;
import org.programmekb.index.Addresses;
import org.programmekb.render.CooperationViews;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.metadata.StructuredData;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;
import org.programmekb.source.ContentType;

/** The start page of a language. */
final class HomePages {
    private final PageFactory pages;
    private final Reader reader;
    private final EntryViews views;
    private final CooperationViews cooperations;

    HomePages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
        this.views = pages.views();
        this.cooperations = new CooperationViews(reader);
    }

    Page page() {
        return pages.generated(Addresses::home, "home.ftlh", this::head, this::home);
    }

    private Head head() {
        return new Head(
                        reader.text(reader.config().title()),
                        lead().map(Text::text).orElse(null),
                        List.of(),
                        pages.feedLinks(Optional.empty()))
                .as(StructuredData.SITE);
    }

    /** One or two sentences that say what the programme is. */
    private Optional<Text> lead() {
        return Optional.of(reader.config().description())
                .filter(text -> !text.isEmpty())
                .map(reader::text);
    }

    private View home() {
        return new View()
                .with("lead", lead())
                .with("map", pages.maps().programme())
                .with("figures", figures())
                .with("news", pages.latestNews(reader.all(NewsItem.class), indexUrl(ContentType.NEWS)))
                .with(
                        "cooperations",
                        reader.all(Cooperation.class).all().stream()
                                .map(cooperations::of)
                                .toList())
                .with("cooperationsUrl", indexUrl(ContentType.COOPERATION))
                .with("sides", sides())
                .with(
                        "clusters",
                        reader.all(Cluster.class).all().stream()
                                .map(views::cluster)
                                .toList())
                .with("clustersUrl", indexUrl(ContentType.CLUSTER))
                .with("plansUrl", indexUrl(ContentType.LAP))
                .with("projectsUrl", indexUrl(ContentType.PROJECT))
                .with("matrixUrl", new Matrices(pages).projectUrl());
    }

    private @Nullable String indexUrl(ContentType type) {
        return reader.all(type).isEmpty() ? null : reader.url(language -> Addresses.index(type, language));
    }

    /** Numbers computed from the content; their labels are the plural messages {@code figure.<key>}. */
    private List<View> figures() {
        long countries = reader.all(City.class).all().stream()
                .flatMap(city -> city.country().stream())
                .distinct()
                .count();
        return Stream.of(
                        figure("cities", reader.all(City.class).size(), ContentType.CITY),
                        figure("countries", countries, ContentType.CITY),
                        figure("clusters", reader.all(Cluster.class).size(), ContentType.CLUSTER),
                        figure("plans", reader.all(ActionPlan.class).size(), ContentType.LAP),
                        figure("projects", reader.all(PilotProject.class).size(), ContentType.PROJECT),
                        figure("news", reader.all(NewsItem.class).size(), ContentType.NEWS))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<View> figure(String key, long count, ContentType type) {
        return count == 0
                ? Optional.empty()
                : Optional.of(new View()
                        .with("key", key)
                        .with("count", count)
                        .with("value", reader.formats().number(count))
                        .with("url", indexUrl(type)));
    }

    /** The cities of each side, with a link to its section in the index of cities. */
    private List<View> sides() {
        String url = reader.url(language -> Addresses.index(ContentType.CITY, language));
        return CityPages.sides(reader, reader.all(City.class).all()).stream()
                .map(side -> new View()
                        .with("side", side.number())
                        .with("name", side.name())
                        .with("url", url + "#" + side.id())
                        .with("cities", reader.links(side.cities())))
                .toList();
    }
}
