package org.programmekb.render.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.content.PilotProject;
import org.programmekb.index.Addresses;
import org.programmekb.render.CitationViews;
import org.programmekb.render.CooperationViews;
import org.programmekb.render.EntryViews;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Page;
import org.programmekb.render.PhaseViews;
import org.programmekb.render.Reader;
import org.programmekb.render.SitePictures;
import org.programmekb.render.layout.Navigation;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.metadata.StructuredData;
import org.programmekb.render.view.NewsEntry;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

/** The start page of a language. */
final class HomePages {
    private static final int LINES_OF_NEWS = 3;
    private static final int MOST_COOPERATIONS = 10;

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
        Optional<View> map = pages.maps().programme();
        return new View()
                .with("lead", lead())
                .with("phases", new PhaseViews(reader).all())
                .with("newestSource", new CitationViews(reader).newest().map(reader.formats()::date))
                .with("sourcesUrl", reader.index().sources().isEmpty() ? null : reader.url(Addresses::sources))
                .with("map", map)
                .with("art", map.isPresent() ? null : new SitePictures(reader.context()).art())
                .with("figures", figures())
                .with("figuresUrl", OptionalPages.hasFigures(reader) ? reader.url(Addresses::figures) : null)
                .with("aboutUrl", aboutUrl())
                .with("story", story())
                .with("news", news())
                .with("newsUrl", indexUrl(ContentType.NEWS))
                .with("newsTotal", reader.all(NewsItem.class).size())
                .with("cooperations", cooperations())
                .with("cooperationsUrl", indexUrl(ContentType.COOPERATION))
                .with("citiesUrl", indexUrl(ContentType.CITY))
                .with("sides", sides())
                .with(
                        "clusters",
                        reader.all(Cluster.class).all().stream()
                                .map(views::cluster)
                                .toList())
                .with("clustersUrl", indexUrl(ContentType.CLUSTER))
                .with("plansUrl", indexUrl(ContentType.LAP))
                .with("projectsUrl", indexUrl(ContentType.PROJECT))
                .with("matrixUrl", new Matrices(pages).projectUrl())
                .with(
                        "stocktakingUrl",
                        OptionalPages.hasStocktaking(reader) ? reader.url(Addresses::stocktaking) : null);
    }

    private @Nullable String aboutUrl() {
        return reader.index().isPublished(Navigation.ABOUT)
                ? reader.url(language -> Addresses.of(Navigation.ABOUT, language))
                : null;
    }

    /** The newest news item, with its picture. */
    private Optional<View> story() {
        return reader.all(NewsItem.class).first(1).stream()
                .map(item -> new View().with("entry", views.news(item)).with("image", reader.image(item)))
                .findFirst();
    }

    /** The items that follow it. */
    private List<NewsEntry> news() {
        return reader.all(NewsItem.class).sequence(1, 1 + LINES_OF_NEWS).stream()
                .map(views::news)
                .toList();
    }

    /** Those with most plans and projects in rows, the same in each language; those without only by their names. */
    private View cooperations() {
        Map<Boolean, List<Cooperation>> all = reader.all(Cooperation.class).all().stream()
                .collect(Collectors.partitioningBy(cooperation -> work(cooperation) > 0));
        Set<ContentId> most = all.getOrDefault(true, List.of()).stream()
                .sorted(Comparator.comparing(this::work).reversed().thenComparing(Entry::id))
                .limit(MOST_COOPERATIONS)
                .map(Entry::id)
                .collect(Collectors.toSet());
        List<View> rows = all.getOrDefault(true, List.of()).stream()
                .filter(cooperation -> most.contains(cooperation.id()))
                .map(cooperations::of)
                .toList();
        return new View().with("rows", rows).with("partners", reader.links(all.getOrDefault(false, List.of())));
    }

    private int work(Cooperation cooperation) {
        return reader.related(cooperation, ActionPlan.class).size()
                + reader.related(cooperation, PilotProject.class).size();
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
                        figure("cities", reader.all(City.class).size(), ContentType.CITY)
                                .map(cities -> cities.with("observers", EntryViews.observers(reader))),
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
