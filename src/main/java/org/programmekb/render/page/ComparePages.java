package org.programmekb.render.page;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.connection.Agreements;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Cooperation;
import org.programmekb.content.PilotProject;
import org.programmekb.index.Addresses;
import org.programmekb.render.CooperationViews;
import org.programmekb.render.EntryViews;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Page;
import org.programmekb.render.PhaseViews;
import org.programmekb.render.Reader;
import org.programmekb.render.head.Furthest;
import org.programmekb.render.head.SideBySide;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.part.FilterBar;
import org.programmekb.render.part.Filters;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;
import org.programmekb.type.ContentType;

/** The comparison of cities: each with the same facts in the same order. The address says which ones a reader has chosen. */
public final class ComparePages {
    /** The parameter in addresses. */
    private static final String CHOSEN = "city";

    private final PageFactory pages;
    private final Reader reader;

    public ComparePages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
    }

    /** All pages of this kind in one language. */
    public List<Page> all() {
        return pages.overview(
                OptionalPages.hasCompare(reader), "compare", Addresses::compare, Head::listing, this::view);
    }

    /** The address of the comparison of some cities; without scripts, it leads to that of all. */
    static String url(Reader reader, List<City> cities) {
        StringBuilder url = new StringBuilder(reader.url(Addresses::compare));
        for (City city : cities) {
            url.append(url.indexOf("?") < 0 ? '?' : '&')
                    .append(CHOSEN)
                    .append('=')
                    .append(city.id().slug());
        }
        return url.toString();
    }

    private View view() {
        List<City> cities = CityPages.sides(reader, reader.all(City.class).all()).stream()
                .flatMap(side -> side.cities().stream())
                .toList();
        Filters<City> filters = new Filters<>(reader, cities)
                .by(
                        CHOSEN,
                        "title.cities",
                        city -> List.of(city.id().slug()),
                        cities.stream()
                                .map(city -> new FilterBar.Choice(
                                        city.id().slug(),
                                        reader.name(city),
                                        reader.link(city).url()))
                                .toList());
        SideBySide sideBySide = new SideBySide(reader);
        return new View()
                .with("filters", filters.bar(ContentType.CITY, reader.url(Addresses::compare)))
                .with("pairs", pairs())
                .with("has", has())
                .with(
                        "cities",
                        cities,
                        city -> card(city, sideBySide.view(city, cities)).with("filter", filters.row(city)));
    }

    /** Comparisons of the cities that work together. */
    private List<Link> pairs() {
        CooperationViews views = new CooperationViews(reader);
        return reader.all(Cooperation.class).all().stream()
                .map(views::cities)
                .filter(cities -> cities.size() < 5)
                .map(cities -> Link.of(
                        Text.of(views.enumeration(cities.stream()
                                .map(city -> reader.name(city).text())
                                .toList())),
                        url(reader, cities)))
                .toList();
    }

    /** Which parts the site has at all. */
    private View has() {
        return new View()
                .with("phases", !reader.index().phases().isEmpty())
                .with("clusters", !reader.all(Cluster.class).isEmpty())
                .with("partners", !reader.all(Cooperation.class).isEmpty())
                .with("plans", !reader.all(ActionPlan.class).isEmpty())
                .with("projects", !reader.all(PilotProject.class).isEmpty())
                .with("agreements", !reader.agreements().all().isEmpty());
    }

    private View card(City city, View figures) {
        return figures.with("link", reader.link(city))
                .with("otherName", reader.otherNames(city).stream().findFirst())
                .with("country", pages.views().country(city))
                .with("region", reader.text(city.region()))
                .with("phases", new PhaseViews(reader).of(city))
                .with("clusters", reader.relatedLinks(city, Cluster.class))
                .with("partners", new CooperationViews(reader).partners(city, new Furthest(reader).cooperations(city)))
                .with("plans", reader.relatedLinks(city, ActionPlan.class))
                .with("stages", stages(city))
                .with("agreements", agreements(city));
    }

    /** How many projects of a city have come how far, the most advanced stage first. */
    private List<View> stages(City city) {
        Map<PilotProject.Stage, Integer> counts = new EnumMap<>(PilotProject.Stage.class);
        reader.related(city, PilotProject.class)
                .all()
                .forEach(project ->
                        project.furthest(List.of(city.id())).ifPresent(stage -> counts.merge(stage, 1, Integer::sum)));
        return List.of(PilotProject.Stage.values()).stream()
                .sorted((one, other) -> other.compareTo(one))
                .filter(counts::containsKey)
                .map(stage -> new View().with("stage", EntryViews.key(stage)).with("count", counts.get(stage)))
                .toList();
    }

    private Optional<View> agreements(City city) {
        List<Agreements.Stated> agreed = reader.agreements().of(city);
        return agreed.stream()
                .findFirst()
                .map(latest -> new View()
                        .with("count", agreed.size())
                        .with("date", reader.formats().date(latest.agreement().date())));
    }
}
