package org.programmekb.render.stocktaking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Entry;
import org.programmekb.content.Event;
import org.programmekb.content.NewsItem;
import org.programmekb.content.Organisation;
import org.programmekb.content.PilotProject;
import org.programmekb.content.Stakeholder;
import org.programmekb.index.Addresses;
import org.programmekb.render.EntryViews;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Reader;
import org.programmekb.render.chart.GoalCoverage;
import org.programmekb.render.part.InvolvedViews;
import org.programmekb.render.view.View;
import org.programmekb.type.ContentType;

/** The programme in figures: what can be counted, each figure with the list that it counts. */
public final class Figures {
    private final Reader reader;
    private final List<City> cities;
    private final List<ActionPlan> plans;
    private final List<PilotProject> projects;

    /** The figures for this reader. */
    public Figures(Reader reader) {
        this.reader = reader;
        this.cities = reader.all(City.class).all();
        this.plans = reader.all(ActionPlan.class).all();
        this.projects = reader.all(PilotProject.class).all();
    }

    /** The figures by subject, and the indicators. */
    public View view() {
        List<View> sections = Stream.of(
                        section("cities", cities.size(), index(ContentType.CITY))
                                .with("observers", EntryViews.observers(reader))
                                .with("tables", new CityTables(reader).tables()),
                        section("cooperations", reader.all(Cooperation.class).size(), index(ContentType.COOPERATION))
                                .with("tables", tables(basis(), states())),
                        section("laps", plans.size(), index(ContentType.LAP)).with("tables", tables(actions())),
                        section("projects", projects.size(), index(ContentType.PROJECT))
                                .with("tables", tables(stages())),
                        section("clusters", reader.all(Cluster.class).size(), index(ContentType.CLUSTER))
                                .with("tables", tables(themes())),
                        section("organisations", organisations().size(), reader.url(Addresses::involved))
                                .with("tables", tables(roles(), kinds())),
                        section("news", reader.all(NewsItem.class).size(), index(ContentType.NEWS))
                                .with("tables", tables(news())),
                        section("events", events().size(), reader.url(Addresses::events))
                                .with("tables", tables(eventYears())))
                .filter(section -> !Integer.valueOf(0).equals(section.get("total")))
                .toList();
        return AsOf.on(new View(), reader)
                .with("sections", sections)
                .with("phases", new PhaseCounts(reader).view())
                .with("goals", new GoalCoverage(reader, plansAndThemes()).view())
                .with("indicators", new Indicators(reader).view(plans));
    }

    private List<Entry> plansAndThemes() {
        List<Entry> entries = new ArrayList<>(plans);
        entries.addAll(reader.all(Cluster.class).all());
        return entries;
    }

    private View section(String key, int total, String url) {
        return new View()
                .with("key", key)
                .with("total", total)
                .with("value", reader.formats().number(total))
                .with("url", url);
    }

    /** Only tables that have rows. */
    private static List<View> tables(View... tables) {
        return Stream.of(tables)
                .filter(table -> table.get("rows") instanceof List<?> rows && !rows.isEmpty())
                .toList();
    }

    private String index(ContentType type) {
        return reader.indexUrl(type);
    }

    private String text(String key, Object... arguments) {
        return reader.words(key, arguments);
    }

    /** The cooperations by what they rest on. */
    private View basis() {
        List<Cooperation> all = reader.all(Cooperation.class).all();
        BarTable table = new BarTable(reader);
        String url = index(ContentType.COOPERATION);
        for (Cooperation.Basis basis : Cooperation.Basis.values()) {
            String key = EntryViews.key(basis);
            table.row(
                    key,
                    text("cooperation.basis." + key),
                    all.stream().filter(each -> each.basis().contains(basis)).count(),
                    url);
        }
        return table.row(
                        "none",
                        text("cooperation.unknown"),
                        all.stream().filter(each -> each.basis().isEmpty()).count(),
                        url)
                .as("basis");
    }

    private View states() {
        BarTable table = new BarTable(reader);
        List<Cooperation> all = reader.all(Cooperation.class).all();
        for (Cooperation.State state : Cooperation.State.values()) {
            table.row(
                    EntryViews.key(state),
                    text("cooperation.state." + EntryViews.key(state)),
                    all.stream()
                            .filter(each -> each.state().equals(Optional.of(state)))
                            .count(),
                    index(ContentType.COOPERATION));
        }
        return table.as("state");
    }

    private View actions() {
        List<Optional<ActionPlan.ActionStatus>> all = plans.stream()
                .flatMap(plan -> plan.actions().stream())
                .map(ActionPlan.Action::status)
                .toList();
        BarTable table = new BarTable(reader);
        String url = reader.url(Addresses::actions);
        for (ActionPlan.ActionStatus status : ActionPlan.ActionStatus.values()) {
            String key = EntryViews.key(status);
            table.row(key, text("plan.status." + key), count(all, Optional.of(status)), url);
        }
        table.row(BarTable.NONE, text("figures.none"), count(all, Optional.empty()), url);
        return table.as("actions");
    }

    private static <T> long count(List<T> all, T wanted) {
        return all.stream().filter(wanted::equals).count();
    }

    private View stages() {
        List<Optional<PilotProject.Stage>> all =
                projects.stream().map(EntryViews::commonStage).toList();
        String url = index(ContentType.PROJECT);
        BarTable table = new BarTable(reader);
        for (PilotProject.Stage stage : PilotProject.Stage.values()) {
            String key = EntryViews.key(stage);
            table.row(key, text("stage." + key), count(all, Optional.of(stage)), url + "?stage=" + key);
        }
        long unknown = projects.stream()
                .filter(project -> project.stage().isEmpty() && project.stages().isEmpty())
                .count();
        long mixed = count(all, Optional.empty()) - unknown;
        table.row("mixed", text("project.mixed"), mixed, url);
        table.row(BarTable.NONE, text("figures.none"), unknown, url);
        return table.as("stage");
    }

    /** The themes with the most cities first. */
    private View themes() {
        record Theme(Cluster cluster, int cities) {}
        BarTable table = new BarTable(reader);
        reader.all(Cluster.class).all().stream()
                .map(cluster ->
                        new Theme(cluster, reader.related(cluster, City.class).size()))
                .sorted(Comparator.comparing(Theme::cities).reversed())
                .forEach(theme -> table.row(
                        theme.cluster().id().slug().replace('/', '-'), reader.link(theme.cluster()), theme.cities()));
        return table.ranked("themes", cities.size());
    }

    /** The organisations that have a role in plans and projects; one that has two roles counts in both. */
    private View roles() {
        List<Stakeholder> all = Stream.concat(
                        plans.stream().map(ActionPlan::stakeholders),
                        projects.stream().map(PilotProject::stakeholders))
                .flatMap(List::stream)
                .distinct()
                .toList();
        BarTable table = new BarTable(reader);
        for (Stakeholder.Helix helix : Stakeholder.Helix.values()) {
            String key = EntryViews.key(helix);
            table.row(
                    key,
                    text("helix." + key),
                    all.stream().filter(each -> each.helix() == helix).count(),
                    reader.url(Addresses::involved));
        }
        return table.as("helix");
    }

    private List<Organisation> organisations() {
        return reader.index().organisations().stream()
                .filter(organisation -> !organisation.isProgramme())
                .toList();
    }

    /** As the page of organisations groups them. */
    private View kinds() {
        InvolvedViews involved = new InvolvedViews(reader);
        Map<String, List<Entry>> sharing = involved.sharing();
        List<Optional<Organisation.Kind>> all = organisations().stream()
                .map(organisation -> involved.kind(organisation, sharing))
                .toList();
        String url = reader.url(Addresses::involved);
        BarTable table = new BarTable(reader);
        for (Organisation.Kind kind : Organisation.Kind.values()) {
            if (kind == Organisation.Kind.PROGRAMME) {
                continue;
            }
            String key = EntryViews.key(kind);
            table.row(key, text("organisation.kind." + key), count(all, Optional.of(kind)), url + "#part-" + key);
        }
        table.row(BarTable.NONE, text("figures.none"), count(all, Optional.empty()), url + "#part-other");
        return table.as("kind");
    }

    private View news() {
        BarTable table = new BarTable(reader);
        reader.index()
                .newsByYear()
                .forEach((year, count) -> table.row(
                        year.toString(),
                        text("date.year", year.toString()),
                        count,
                        reader.url(language -> Addresses.year(year, language))));
        return table.as("year");
    }

    private List<NewsItem> events() {
        return OptionalPages.hasEvents(reader) ? reader.events().all().all() : List.of();
    }

    private View eventYears() {
        Map<Integer, Integer> counts = new TreeMap<>(Comparator.reverseOrder());
        events().stream()
                .flatMap(item -> item.event().map(Event::from).stream())
                .forEach(from -> counts.merge(from.year(), 1, Integer::sum));
        BarTable table = new BarTable(reader);
        counts.forEach((year, count) ->
                table.row(year.toString(), text("date.year", year.toString()), count, reader.url(Addresses::events)));
        return table.as("year");
    }
}
