package org.programmekb.render.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.NewsItem;
import org.programmekb.content.PartialDate;
import org.programmekb.content.PilotProject;
import org.programmekb.index.Addresses;
import org.programmekb.render.CitationViews;
import org.programmekb.render.EntryViews;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Page;
import org.programmekb.render.PhaseViews;
import org.programmekb.render.Reader;
import org.programmekb.render.SitePictures;
import org.programmekb.render.layout.Navigation;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.metadata.StructuredData;
import org.programmekb.render.part.Partnerships;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.NewsEntry;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;
import org.programmekb.type.ContentType;

/** The start page of a language. */
public final class HomePages {
    private static final int LINES_OF_NEWS = 3;

    private final PageFactory pages;
    private final Reader reader;
    private final EntryViews views;
    private final Matrices matrices;

    public HomePages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
        this.views = pages.views();
        this.matrices = new Matrices(pages);
    }

    /** The page in one language. */
    public Page page() {
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
                .with("phases", new PhaseViews(reader).all())
                .with("newestSource", new CitationViews(reader).newest().map(reader.formats()::date))
                .with("sourcesUrl", sourcesUrl())
                .with("art", new SitePictures(reader.context()).art())
                .with(
                        "fields",
                        IntStream.rangeClosed(1, reader.config().groups().size())
                                .boxed()
                                .toList())
                .with("figures", figures())
                .with("aboutUrl", aboutUrl())
                .with("story", story())
                .with("news", news())
                .with("newsUrl", indexUrl(ContentType.NEWS))
                .with("newsTotal", reader.all(NewsItem.class).size())
                .with("partnerships", new Partnerships(reader).view())
                .with("cooperationsUrl", indexUrl(ContentType.COOPERATION))
                .with("citiesUrl", indexUrl(ContentType.CITY))
                .with("clusters", reader.all(Cluster.class).all(), views::cluster)
                .with("clustersUrl", indexUrl(ContentType.CLUSTER))
                .with("projectsUrl", indexUrl(ContentType.PROJECT))
                .with("ways", ways());
    }

    private @Nullable String aboutUrl() {
        return reader.index().isPublished(Navigation.ABOUT)
                ? reader.url(language -> Addresses.of(Navigation.ABOUT, language))
                : null;
    }

    /** The newest news item, with its picture, and the day apart from month and year if it is known. */
    private Optional<View> story() {
        return reader.all(NewsItem.class).first(1).stream()
                .map(item -> {
                    PartialDate date = item.core().date().orElseThrow();
                    LocalDate day = date.firstDay();
                    View story = new View().with("entry", views.news(item)).with("image", reader.image(item));
                    return date.hasDay()
                            ? story.with("day", day.getDayOfMonth())
                                    .with(
                                            "month",
                                            reader.formats()
                                                    .date(new PartialDate.OfMonth(day.getYear(), day.getMonthValue()))
                                                    .text())
                            : story.with("month", reader.formats().date(date).text());
                })
                .findFirst();
    }

    /** The items that follow it. */
    private List<NewsEntry> news() {
        return reader.all(NewsItem.class).sequence(1, 1 + LINES_OF_NEWS).stream()
                .map(views::news)
                .toList();
    }

    private @Nullable String indexUrl(ContentType type) {
        return reader.all(type).isEmpty() ? null : reader.indexUrl(type);
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

    /** What four kinds of readers begin with, as far as it exists. */
    private List<View> ways() {
        return Stream.of(
                        way(
                                "city",
                                List.of(
                                        link("home.find", indexUrl(ContentType.CITY)),
                                        link("home.all.cooperations", indexUrl(ContentType.COOPERATION)),
                                        link("home.all.plans", indexUrl(ContentType.LAP)))),
                        way(
                                "journalist",
                                List.of(
                                        link("home.about", aboutUrl()),
                                        link(
                                                "title.events",
                                                OptionalPages.hasEvents(reader) ? reader.url(Addresses::events) : null),
                                        link(
                                                "title.figures",
                                                OptionalPages.hasFigures(reader)
                                                        ? reader.url(Addresses::figures)
                                                        : null))),
                        way(
                                "researcher",
                                List.of(
                                        link(
                                                "title.data",
                                                reader.config().data().isPresent()
                                                        ? reader.url(Addresses::data)
                                                        : null),
                                        link("title.sources", sourcesUrl()),
                                        link("city.matrix", matrices.clusterUrl()))),
                        way(
                                "team",
                                List.of(
                                        link(
                                                "title.stocktaking",
                                                OptionalPages.hasStocktaking(reader)
                                                        ? reader.url(Addresses::stocktaking)
                                                        : null),
                                        link("home.matrix", matrices.projectUrl()),
                                        link(
                                                "title.translations",
                                                OptionalPages.hasTranslations(reader)
                                                        ? reader.url(Addresses::translations)
                                                        : null))))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Link> link(String key, @Nullable String url) {
        return Optional.ofNullable(url).map(known -> Link.of(reader.words(key), known));
    }

    private static Optional<View> way(String reader, List<Optional<Link>> links) {
        List<Link> known = links.stream().flatMap(Optional::stream).toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(new View().with("reader", reader).with("links", known));
    }

    private @Nullable String sourcesUrl() {
        return reader.index().sources().isEmpty() ? null : reader.url(Addresses::sources);
    }
}
