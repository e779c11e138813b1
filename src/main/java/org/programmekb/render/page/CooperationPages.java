package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Person;
import org.programmekb.content.PilotProject;
import org.programmekb.content.Stakeholder;
import org.programmekb.index.Addresses;
import org.programmekb.render.AgreementViews;
import org.programmekb.render.CityFigures;
import org.programmekb.render.CooperationViews;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Facts;
import org.programmekb.render.Page;
import org.programmekb.render.PhaseViews;
import org.programmekb.render.Reader;
import org.programmekb.render.chart.Timelines;
import org.programmekb.render.described.Filters;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;

/** Cooperations of cities and their index. */
final class CooperationPages {
    private final PageFactory pages;
    private final Reader reader;
    private final EntryViews views;
    private final CooperationViews cooperations;

    CooperationPages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
        this.views = pages.views();
        this.cooperations = new CooperationViews(reader);
    }

    List<Page> all() {
        List<Page> result = new ArrayList<>();
        pages.withPages(Cooperation.class).forEach(cooperation -> result.add(page(cooperation)));
        result.addAll(pages.index(
                Cooperation.class,
                "cooperation-index.ftlh",
                all -> Filters.byPhase(
                        reader, all, "cooperations", each -> pages.rows().listed(cooperations.of(each), each))));
        return result;
    }

    /** The page of a cooperation. */
    Page page(Cooperation cooperation) {
        return pages.ofEntry(cooperation, "cooperation.ftlh", () -> cooperation(cooperation));
    }

    private View cooperation(Cooperation cooperation) {
        List<City> cities = cooperations.cities(cooperation);
        List<ActionPlan> plans = reader.related(cooperation, ActionPlan.class).all();
        List<PilotProject> projects =
                reader.related(cooperation, PilotProject.class).all();
        return new View()
                .with("cities", sideBySide(cities))
                .with("map", pages.maps().of(cities))
                .with("facts", facts(cooperation))
                .with("plans", plans.stream().map(views::plan).toList())
                .with("projects", projects.stream().map(views::project).toList())
                .with("agreements", new AgreementViews(reader).on(cooperation))
                .with("events", pages.upcoming(cooperation))
                .with("involved", involved(cooperation, plans, projects))
                .with("timeline", new Timelines(reader).of(cooperation));
    }

    private List<View> facts(Cooperation cooperation) {
        return new Facts(reader)
                .date("cooperation.since", cooperation.since().map(reader.formats()::date))
                .text(
                        "cooperation.state",
                        cooperation
                                .state()
                                .map(state -> reader.message("cooperation.state." + EntryViews.key(state)))
                                .orElse(null))
                .add("cooperation.phases", "textList", new PhaseViews(reader).of(cooperation))
                .links("cooperation.clusters", reader.relatedLinks(cooperation, Cluster.class))
                .links("contact.title", views.contact(cooperation.contact()))
                .all();
    }

    /** The figures of the cities; one that no city states is left out, so that the same ones stand side by side. */
    private List<View> sideBySide(List<City> cities) {
        record Figure(String label, Function<City, Optional<Text>> value) {}
        List<Figure> figures = Stream.of(
                        new Figure("city.country", city -> Optional.ofNullable(views.country(city))),
                        new Figure("city.region", city -> city.region().map(reader::text)),
                        new Figure(
                                "city.population",
                                city -> city.population()
                                        .map(people -> Text.of(new CityFigures(reader).population(people)))),
                        new Figure(
                                "city.area",
                                city -> city.areaKm2()
                                        .map(area -> reader.message(
                                                "unit.area", reader.formats().number(area)))),
                        new Figure(
                                "city.joined",
                                city -> city.joined()
                                        .map(date -> Text.of(
                                                reader.formats().date(date).text()))))
                .filter(figure -> cities.stream()
                        .anyMatch(city -> figure.value().apply(city).isPresent()))
                .toList();
        return cities.stream()
                .map(city -> views.city(city)
                        .with(
                                "figures",
                                figures.stream()
                                        .map(figure -> new View()
                                                .with("label", reader.messages().text(figure.label()))
                                                .with("value", figure.value().apply(city)))
                                        .toList()))
                .toList();
    }

    /** The stakeholders of the plans and projects by role, the other organisations, and the people of all of them. */
    private View involved(Cooperation cooperation, List<ActionPlan> plans, List<PilotProject> projects) {
        List<Stakeholder> stakeholders = Stream.concat(
                        plans.stream().map(ActionPlan::stakeholders),
                        projects.stream().map(PilotProject::stakeholders))
                .flatMap(List::stream)
                .distinct()
                .toList();
        List<String> organisations = cooperation.core().relations().organisations();
        Set<String> placed = new HashSet<>();
        stakeholders.forEach(stakeholder -> placed.add(stakeholder.organisation()));
        return new View()
                .with("stakeholders", views.stakeholders(stakeholders))
                .with(
                        "others",
                        reader.organisations(organisations.stream()
                                .filter(organisation -> !placed.contains(organisation))
                                .toList()))
                .with(
                        "people",
                        reader.context().connections().people().stream()
                                .filter(person -> person.organisation()
                                        .filter(organisations::contains)
                                        .isPresent())
                                .map(this::person)
                                .toList());
    }

    private View person(Person person) {
        return new View()
                .with(
                        "link",
                        Link.of(
                                reader.text(person.name().official()),
                                reader.url(Addresses::involved) + "#" + person.id()))
                .with("role", reader.text(person.role()))
                .with(
                        "organisation",
                        person.organisation()
                                .flatMap(reader.index()::organisation)
                                .map(organisation ->
                                        reader.text(organisation.name().official())));
    }
}
