package org.programmekb.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Entry;
import org.programmekb.content.PartialDate;
import org.programmekb.content.PilotProject;
import org.programmekb.render.view.View;

/** The figures of a city that its page shows first, and what is not known of it. */
public final class CityFigures {
    private final Reader reader;

    /** Figures for this reader. */
    public CityFigures(Reader reader) {
        this.reader = reader;
    }

    /** Inhabitants, year of joining, plans and projects, as far as they are known. */
    public List<View> of(City city) {
        List<View> figures = new ArrayList<>();
        city.population()
                .ifPresent(people -> figures.add(figure("population", number(people))
                        .with("year", year(people.year()))
                        .with("source", new CitationViews(reader).of(people.source()))
                        .with("sourced", people.source().isEmpty())));
        city.joined()
                .ifPresent(date -> figures.add(figure("joined", year(date.year()))
                        .with(
                                "year",
                                date instanceof PartialDate.OfYear
                                        ? null
                                        : reader.formats().date(date).text())
                        .with("sourced", true)));
        List<ActionPlan> plans = reader.related(city, ActionPlan.class).all();
        if (!plans.isEmpty()) {
            figures.add(
                    counted("plans", plans.size()).with("link", plans.size() == 1 ? reader.link(plans.get(0)) : null));
        }
        List<PilotProject> projects = reader.related(city, PilotProject.class).all();
        if (!projects.isEmpty()) {
            Optional<PilotProject.Stage> furthest = furthest(city, projects);
            // One stage beside the number of projects would be read as that of all.
            boolean isThatOfAll = projects.stream()
                    .allMatch(project ->
                            furthest.equals(Optional.ofNullable(project.stages().get(city.id()))));
            figures.add(counted("projects", projects.size())
                    .with("stage", furthest.filter(stage -> isThatOfAll).map(EntryViews::key))
                    .with("link", projects.size() == 1 ? reader.link(projects.get(0)) : null));
        }
        return figures;
    }

    /** The keys of what is usually known of a pilot city, but not of this one. */
    public List<String> missing(City city) {
        List<String> missing = new ArrayList<>();
        if (!city.isObserver()) {
            addIf(reader.related(city, Cooperation.class).isEmpty(), "partner", missing);
            addIf(
                    isUsed(ActionPlan.class)
                            && reader.related(city, ActionPlan.class).isEmpty(),
                    "plan",
                    missing);
            addIf(
                    isUsed(PilotProject.class)
                            && reader.related(city, PilotProject.class).isEmpty(),
                    "project",
                    missing);
        }
        return missing;
    }

    /** Nobody expects what no city of the programme has. */
    private boolean isUsed(Class<? extends Entry> type) {
        return !reader.all(type).isEmpty();
    }

    private static void addIf(boolean isMissing, String key, List<String> missing) {
        if (isMissing) {
            missing.add(key);
        }
    }

    /** The number of inhabitants with its year. */
    public String population(City.Population population) {
        String people = reader.messages().text("unit.population", number(population));
        return reader.messages().text("quantity.year", people, Integer.toString(population.year()));
    }

    private String number(City.Population population) {
        return reader.formats().quantity(BigDecimal.valueOf(population.value()));
    }

    private String year(int year) {
        return reader.formats().date(new PartialDate.OfYear(year)).text();
    }

    /** The most advanced stage that the projects have reached in the city. */
    private static Optional<PilotProject.Stage> furthest(City city, List<PilotProject> projects) {
        return projects.stream()
                .flatMap(project -> Optional.ofNullable(project.stages().get(city.id())).stream())
                .max(Comparator.naturalOrder());
    }

    private View counted(String key, int count) {
        return figure(key, reader.formats().number(count)).with("count", count);
    }

    private static View figure(String key, String value) {
        return new View().with("key", key).with("value", value);
    }
}
