package org.programmekb.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.programmekb.connection.Agreements;
import org.programmekb.connection.SharedProjects;
import org.programmekb.connection.Standing;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.Agreement;
import org.programmekb.content.City;
import org.programmekb.content.Cooperation;
import org.programmekb.content.PartialDate;
import org.programmekb.content.PilotProject;
import org.programmekb.content.StageChange;
import org.programmekb.render.locale.Formats;
import org.programmekb.render.locale.Messages;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;
import org.programmekb.source.ContentId;

/** Views of cooperations in lists, and the sentence that introduces one that has no summary. */
public record CooperationViews(Reader reader) {
    /** Before this sound, "and" has another form in Spanish. */
    private static final Pattern SOUND_I = Pattern.compile("(?iu)h?[ií](?![aeo])");

    /** A cooperation in a list. */
    public View of(Cooperation cooperation) {
        return of(
                cooperation,
                reader.related(cooperation, PilotProject.class).all().stream()
                        .map(new EntryViews(reader)::project)
                        .toList());
    }

    /**
     * The partners of a city in cooperations, each once and as a link to the first with it: those of the first cooperation
     * together. Without cooperations, those that are named as partners.
     */
    public List<Link> partners(City city, List<Cooperation> cooperations) {
        if (cooperations.isEmpty()) {
            return reader.links(otherPartners(city));
        }
        List<Link> partners = new ArrayList<>();
        Set<City> named = new HashSet<>();
        for (Cooperation cooperation : cooperations) {
            List<City> others = across(cooperation, city).stream()
                    .filter(other -> !named.contains(other))
                    .toList();
            List<List<City>> groups = named.isEmpty()
                    ? List.of(others)
                    : others.stream().map(List::of).toList();
            groups.forEach(group -> partners.add(Link.of(
                    Text.of(enumeration(names(group))), reader.link(cooperation).url())));
            named.addAll(others);
        }
        return partners;
    }

    /** The other cities of a cooperation, those of the city's own side left out if there are others. */
    public List<City> across(Cooperation cooperation, City city) {
        List<City> others = cities(cooperation).stream()
                .filter(other -> !other.id().equals(city.id()))
                .toList();
        List<City> across = others.stream()
                .filter(other -> !other.side().equals(city.side()))
                .toList();
        return across.isEmpty() ? others : across;
    }

    /** A link to a cooperation with the names of the partners of a city in it. */
    public Link withOthers(Cooperation cooperation, City city) {
        return Link.of(
                Text.of(enumeration(names(across(cooperation, city)))),
                reader.link(cooperation).url());
    }

    private View of(Cooperation cooperation, List<View> projects) {
        return new View("cooperation-row")
                .with("title", reader.link(cooperation))
                .with(
                        "since",
                        cooperation
                                .since()
                                .map(date -> Formats.joined(reader.formats().dated("cooperation.since.in", date))))
                .with("state", cooperation.state().map(EntryViews::key))
                .with("standing", standing(cooperation))
                .with("phases", new PhaseViews(reader).of(cooperation))
                .with("plans", reader.related(cooperation, ActionPlan.class).all(), new EntryViews(reader)::plan)
                .with("projects", projects);
    }

    /** The cities of a cooperation in the order of the sides, as in its title. */
    public List<City> cities(Cooperation cooperation) {
        return new EntryViews(reader).citiesBySide(cooperation);
    }

    /** The partners of a city in none of its cooperations: cities of its own side, or without a side. */
    public List<City> otherPartners(City city) {
        Set<ContentId> joined = new HashSet<>();
        reader.related(city, Cooperation.class)
                .all()
                .forEach(cooperation -> cities(cooperation).forEach(member -> joined.add(member.id())));
        return reader.index().partners(city, reader.language()).all().stream()
                .filter(partner -> !joined.contains(partner.id()))
                .toList();
    }

    /** How far a cooperation has come, with the project that shows it unless an agreement does; empty if nothing does. */
    public Optional<View> standing(Cooperation cooperation) {
        return Standing.of(cooperation, reader.index(), reader.language())
                .map(standing -> new View("standing")
                        .with("stage", EntryViews.key(standing.stage()))
                        .with("project", standing.project().map(reader::link))
                        .with(
                                "statedBy",
                                standing.project()
                                        .flatMap(project -> project.reached(
                                                standing.stage(),
                                                cooperation.core().relations().cities()))
                                        .flatMap(StageChange::statedBy)
                                        .map(EntryViews::key)));
    }

    /** The message with the name of a stage of cooperations: an agreement counts as much as a project with a memorandum. */
    public static String step(PilotProject.Stage stage) {
        return stage == PilotProject.Stage.MEMORANDUM
                ? "cooperation.step.memorandum"
                : "stage." + EntryViews.key(stage);
    }

    /** Two cities that only share a project, which stands for them. */
    public View shared(PilotProject project) {
        return new View("shared-row")
                .with(
                        "title",
                        Text.of(Cooperation.title(
                                names(new EntryViews(reader).citiesBySide(project)), reader.language())))
                .with("project", reader.link(project));
    }

    /** The cities with which a city only shares a project. */
    public List<View> shared(City city) {
        return new SharedProjects(reader.index(), reader.language())
                .of(city).stream()
                        .map(project -> new View("shared-row")
                                .with(
                                        "title",
                                        new SharedProjects(reader.index(), reader.language())
                                                .cities(project).stream()
                                                        .filter(other ->
                                                                !other.id().equals(city.id()))
                                                        .findFirst()
                                                        .map(reader::link))
                                .with("project", reader.link(project)))
                        .toList();
    }

    /** What the cities of a cooperation have in common, in one sentence. */
    Text sentence(Cooperation cooperation) {
        Messages messages = reader.messages();
        int plans = reader.related(cooperation, ActionPlan.class).size();
        int projects = reader.related(cooperation, PilotProject.class).size();
        List<String> shared = Stream.of(counted("cooperation.plans", plans), counted("cooperation.projects", projects))
                .flatMap(Optional::stream)
                .toList();
        String cities = enumeration(names(cities(cooperation)));
        if (!shared.isEmpty()) {
            return Text.of(messages.text("cooperation.lead.shared", cities, enumeration(shared)));
        }
        List<Agreement> agreed = reader.agreements().of(cooperation).stream()
                .map(Agreements.Stated::agreement)
                .toList();
        if (agreed.isEmpty()) {
            return Text.of(messages.text("cooperation.lead.partners", cities));
        }
        boolean isMemorandum = agreed.stream().allMatch(each -> each.kind() == Agreement.Kind.MEMORANDUM);
        return Text.of(messages.text(
                isMemorandum ? "cooperation.lead.memorandum" : "cooperation.lead.agreement",
                cities,
                enumeration(years(agreed))));
    }

    private List<String> years(List<Agreement> agreed) {
        return agreed.stream()
                .map(each -> new PartialDate.OfYear(each.date().year()))
                .distinct()
                .map(year -> reader.formats().date(year).text())
                .sorted()
                .toList();
    }

    private Optional<String> counted(String key, int count) {
        return count == 0 ? Optional.empty() : Optional.of(reader.counted(key, count));
    }

    private List<String> names(List<City> cities) {
        return cities.stream().map(city -> reader.name(city).text()).toList();
    }

    /** Names in a row. */
    public String enumeration(List<String> names) {
        int last = names.size() - 1;
        if (last < 1) {
            return String.join("", names);
        }
        String first = String.join(reader.words("list.separator"), names.subList(0, last));
        String key = SOUND_I.matcher(names.get(last)).lookingAt() ? "list.last.i" : "list.last";
        return reader.words(key, first, names.get(last));
    }
}
