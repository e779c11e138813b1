package org.programmekb.render;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmekb.config.CityGroup;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.Attachment;
import org.programmekb.content.Citation;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Components;
import org.programmekb.content.Contact;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.content.PartialDate;
import org.programmekb.content.PilotProject;
import org.programmekb.content.StageChange;
import org.programmekb.content.Stakeholder;
import org.programmekb.index.Countries;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.NewsEntry;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;
import org.programmekb.source.ContentId;

/** Creates the views of entries in lists. */
public record EntryViews(Reader reader) {
    /** A city, with the number of its group as {@code side} and the year in which it {@code joined}. */
    public View city(City city) {
        return new View("city-row")
                .with("name", reader.link(city))
                .with("otherName", reader.otherNames(city).stream().findFirst())
                .with("region", reader.text(city.region()))
                .with("country", country(city))
                .with("side", reader.config().sideNumber(city.side()))
                .with("role", role(city))
                .with("kind", kind(city))
                .with("joined", city.joined().map(PartialDate::year).map(String::valueOf))
                .with("planCount", reader.related(city, ActionPlan.class).size())
                .with("projectCount", reader.related(city, PilotProject.class).size());
    }

    /** Cities, in their order. */
    public List<View> cities(List<City> cities) {
        return cities.stream().map(this::city).toList();
    }

    /** The cities of an entry in the order of the sides: the title of a cooperation names them so, in each language. */
    public List<City> citiesBySide(Entry entry) {
        List<CityGroup> sides = reader.config().groups();
        return reader.related(entry, City.class).all().stream()
                .sorted(Comparator.<City, Integer>comparing(
                                city -> city.side().map(sides::indexOf).orElse(sides.size()))
                        .thenComparing(City::id))
                .toList();
    }

    /** The name of a city's country. */
    public Optional<Text> country(City city) {
        return city.country().map(code -> Text.of(Countries.name(code, reader.language())));
    }

    /** The role of a city, unless it is the usual one. */
    public static Optional<String> role(City city) {
        return Optional.of(key(city.role())).filter(role -> city.isObserver());
    }

    /** The kind of area, unless it is the usual one. */
    public static Optional<String> kind(City city) {
        return Optional.of(key(city.kind())).filter(kind -> city.kind() != City.Kind.CITY);
    }

    /** How many of the cities are observers. */
    public static long observers(Reader reader) {
        return reader.all(City.class).all().stream().filter(City::isObserver).count();
    }

    /** A cluster. */
    public View cluster(Cluster cluster) {
        return new View("cluster-row")
                .with("name", reader.link(cluster))
                .with("otherName", reader.otherNames(cluster).stream().findFirst())
                .with("summary", reader.summary(cluster))
                .with("topics", reader.texts(cluster.topics()))
                .with("cities", reader.relatedLinks(cluster, City.class))
                .with("newsCount", reader.related(cluster, NewsItem.class).size());
    }

    /** A news item. Most items are in several lists. */
    public NewsEntry news(NewsItem item) {
        return reader.context().newsEntries().of(item, reader.language(), () -> entry(item));
    }

    private NewsEntry entry(NewsItem item) {
        return new NewsEntry(
                reader.link(item),
                reader.formats().date(item.core().date().orElseThrow()),
                item.event().isPresent(),
                reader.summary(item),
                reader.relatedLinks(item, City.class),
                reader.relatedLinks(item, Cluster.class),
                null);
    }

    /** An action plan. */
    public View plan(ActionPlan plan) {
        return new View("plan-row")
                .with("title", reader.link(plan))
                .with("summary", reader.summary(plan))
                .with("cities", reader.links(citiesBySide(plan)))
                .with("clusters", reader.relatedLinks(plan, Cluster.class))
                .with("period", plan.period().map(reader.formats()::period));
    }

    /** A pilot project with its common stage, if all its cities have the same. */
    public View project(PilotProject project) {
        return project(project, commonStage(project), project.latest());
    }

    /** A pilot project with its stage in one city. */
    public View project(PilotProject project, City city) {
        return project(project, Optional.ofNullable(project.stages().get(city.id())), project.latest(city.id()));
    }

    private View project(PilotProject project, Optional<PilotProject.Stage> stage, Optional<StageChange> change) {
        return new View("project-row")
                .with("title", reader.link(project))
                .with("summary", reader.summary(project))
                .with("stage", stage.map(EntryViews::key))
                .with("statedBy", change.flatMap(StageChange::statedBy).map(EntryViews::key))
                .with("stages", stages(project))
                .with("since", project.since().map(reader.formats()::date));
    }

    /** The cities of a project, each with its stage. */
    public List<View> stages(PilotProject project) {
        return citiesBySide(project).stream()
                .map(city -> new View("stage-in-city")
                        .with("city", reader.link(city))
                        .with(
                                "stage",
                                Optional.ofNullable(project.stages().get(city.id()))
                                        .map(EntryViews::key)))
                .toList();
    }

    /** The history of a project, the latest stage first. */
    public List<View> history(PilotProject project) {
        List<View> history = new ArrayList<>();
        project.history().forEach(change -> history.add(0, change(project, change)));
        return history;
    }

    /** An entry of the history of a project; its cities are left out if they are all. */
    public View change(PilotProject project, StageChange change) {
        boolean isWhole =
                change.cities().size() == project.core().relations().cities().size();
        return new View("stage-change")
                .with("stage", key(change.stage()))
                .with("date", reader.formats().date(change.date()))
                .with("statedBy", change.statedBy().map(EntryViews::key))
                .with(
                        "cities",
                        isWhole
                                ? List.of()
                                : reader.links(reader.related(project, City.class).all().stream()
                                        .filter(city -> change.cities().contains(city.id()))
                                        .toList()))
                .with("evidence", citations(change.evidence()));
    }

    /** The stage of a project as a whole: as stated, or if all its cities have the same stage. */
    public static Optional<PilotProject.Stage> commonStage(PilotProject project) {
        List<ContentId> cities = project.core().relations().cities();
        List<PilotProject.Stage> reached =
                project.stages().values().stream().distinct().toList();
        boolean common = reached.size() == 1 && project.stages().keySet().containsAll(cities);
        return project.stage().or(() -> common ? Optional.of(reached.get(0)) : Optional.empty());
    }

    /** The key of a constant in messages and style sheets: {@code under-way}. */
    public static String key(Enum<?> constant) {
        return Components.word(constant);
    }

    /** Sustainable Development Goals with their titles. */
    public List<View> goals(List<Integer> numbers) {
        return numbers.stream()
                .map(number -> new View("goal").with("number", number).with("title", reader.words("sdg." + number)))
                .toList();
    }

    /** A link to a website, with its address as text. */
    public static Link website(URI url) {
        return Link.of(url.toString().replaceAll("^https?://(www\\.)?|/$", ""), url.toString());
    }

    /** Stakeholders by role, without empty roles. */
    public List<View> stakeholders(List<Stakeholder> stakeholders) {
        return Stream.of(Stakeholder.Helix.values())
                .filter(helix -> stakeholders.stream().anyMatch(each -> each.helix() == helix))
                .map(helix -> new View("stakeholder-group")
                        .with("helix", key(helix))
                        .with(
                                "organisations",
                                reader.organisations(stakeholders.stream()
                                        .filter(each -> each.helix() == helix)
                                        .map(Stakeholder::organisation)
                                        .toList())))
                .toList();
    }

    /** Sources that are cited, in their order; one without an address is not a link. */
    public List<Link> citations(List<Citation> citations) {
        return citations.stream()
                .map(source -> Link.of(
                        reader.text(source.title()),
                        source.url().map(Object::toString).orElse(null)))
                .toList();
    }

    /** Whom to ask: the name, the organisation, the e-mail address and the website, as far as they are stated. */
    public List<Link> contact(Optional<Contact> stated) {
        List<Link> lines = new ArrayList<>();
        stated.ifPresent(contact -> {
            lines.add(Link.of(reader.text(contact.name()), null));
            lines.addAll(reader.organisations(contact.organisation().stream().toList()));
            contact.email().ifPresent(email -> lines.add(Link.of(email, "mailto:" + email)));
            contact.website().map(EntryViews::website).ifPresent(lines::add);
        });
        return lines;
    }

    /** Files to download, each with its kind, its size, its language and its date. */
    public List<View> attachments(List<Attachment> attachments) {
        return attachments.stream()
                .map(attachment -> new View("attachment")
                        .with("title", reader.text(attachment.title()))
                        .with("url", reader.context().links().address(attachment.file()))
                        .with("kind", attachment.file().extension().toUpperCase(Locale.ROOT))
                        .with(
                                "size",
                                reader.formats().fileSize(attachment.file().size()))
                        .with("lang", attachment.language())
                        .with("language", attachment.language().map(reader::languageName))
                        .with("date", attachment.date().map(reader.formats()::date)))
                .toList();
    }

    /** The entries of each type that an entry is related to. */
    public View related(Entry entry) {
        return new View("related-entries")
                .with("cities", reader.relatedLinks(entry, City.class))
                .with("clusters", reader.relatedLinks(entry, Cluster.class))
                .with("plans", reader.relatedLinks(entry, ActionPlan.class))
                .with("projects", reader.relatedLinks(entry, PilotProject.class))
                .with(
                        "organisations",
                        reader.organisations(entry.core().relations().organisations()));
    }
}
