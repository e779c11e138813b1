package org.programmekb.render.stocktaking;

import java.util.ArrayList;
import java.util.List;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.content.Person;
import org.programmekb.content.PilotProject;
import org.programmekb.index.Addresses;
import org.programmekb.render.Reader;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.View;
import org.programmekb.type.ContentType;

/**
 * How complete the entries of each kind are: in how many of them each field is stated, and in which it is missing. The
 * names of the fields are the interface texts {@code known.<field>}.
 */
final class Completeness {
    private final Reader reader;

    Completeness(Reader reader) {
        this.reader = reader;
    }

    /** The kinds of which there is at least one entry. */
    List<View> kinds() {
        List<View> kinds = new ArrayList<>();
        kinds.add(cities());
        kinds.add(cooperations());
        kinds.add(clusters());
        kinds.add(plans());
        kinds.add(projects());
        reader.config().types().own().forEach(type -> kinds.add(described(type)));
        kinds.add(news());
        kinds.add(organisations());
        kinds.add(people());
        kinds.removeIf(kind -> Integer.valueOf(0).equals(kind.get("total")));
        return kinds;
    }

    private View cities() {
        return own(
                        ContentType.CITY,
                        this.<City>entries(
                                        ContentType.CITY, reader.all(City.class).all())
                                .field("side", city -> city.side().isPresent())
                                .field("country", city -> city.country().isPresent())
                                .field("region", city -> city.region().isPresent())
                                .field("position", city -> city.position().isPresent())
                                .field("population", city -> city.population().isPresent())
                                .field("area", city -> city.area().isPresent())
                                .field("mayor", city -> city.mayor().isPresent())
                                .field("joined", city -> city.joined().isPresent())
                                .field("priorities", city -> !city.priorities().isEmpty())
                                .field("website", city -> city.website().isPresent())
                                .field("contact", city -> city.contact().isPresent())
                                .field("picture", this::hasPicture)
                                .field(
                                        "partners",
                                        city -> !reader.index()
                                                .partners(city, reader.language())
                                                .isEmpty())
                                .related("clusters", Cluster.class)
                                .related("plans", ActionPlan.class)
                                .related("projects", PilotProject.class)
                                .field("sources", this::hasSources)
                                .field("translated", this::isTranslated))
                .view();
    }

    private View cooperations() {
        return own(
                        ContentType.COOPERATION,
                        this.<Cooperation>entries(
                                        ContentType.COOPERATION,
                                        reader.all(Cooperation.class).all())
                                .field("since", each -> each.since().isPresent())
                                .field("phases", each -> !each.phases().isEmpty())
                                .field("state", each -> each.state().isPresent())
                                .field("contact", each -> each.contact().isPresent())
                                .field("summary", this::hasSummary)
                                .related("clusters", Cluster.class)
                                .related("plans", ActionPlan.class)
                                .related("projects", PilotProject.class)
                                .field("sources", this::hasSources))
                .view();
    }

    private View clusters() {
        return own(
                        ContentType.CLUSTER,
                        this.<Cluster>entries(
                                        ContentType.CLUSTER,
                                        reader.all(Cluster.class).all())
                                .field("summary", this::hasSummary)
                                .field("topics", cluster -> !cluster.topics().isEmpty())
                                .field("goals", cluster -> !cluster.goals().isEmpty())
                                .field("lead", cluster -> cluster.lead().isPresent())
                                .related("cities", City.class)
                                .related("projects", PilotProject.class)
                                .field("sources", this::hasSources)
                                .field("translated", this::isTranslated))
                .view();
    }

    private View plans() {
        return own(
                        ContentType.LAP,
                        this.<ActionPlan>entries(
                                        ContentType.LAP,
                                        reader.all(ActionPlan.class).all())
                                .related("cities", City.class)
                                .related("clusters", Cluster.class)
                                .field("period", plan -> plan.period().isPresent())
                                .field("vision", plan -> plan.vision().isPresent())
                                .field("objectives", plan -> !plan.objectives().isEmpty())
                                .field("swot", plan -> plan.swot().isPresent())
                                .field(
                                        "stakeholders",
                                        plan -> !plan.stakeholders().isEmpty())
                                .field("actions", plan -> !plan.actions().isEmpty())
                                .field("indicators", plan -> !plan.indicators().isEmpty())
                                .field(
                                        "latest",
                                        plan -> plan.indicators().stream()
                                                .anyMatch(indicator ->
                                                        indicator.latest().isPresent()))
                                .field("goals", plan -> !plan.goals().isEmpty())
                                .field("risks", plan -> !plan.risks().isEmpty())
                                .field(
                                        "results",
                                        plan -> !plan.expectedResults().isEmpty())
                                .related("projects", PilotProject.class)
                                .field("contact", plan -> plan.contact().isPresent())
                                .field("sources", this::hasSources)
                                .field("translated", this::isTranslated))
                .view();
    }

    private View projects() {
        return own(
                        ContentType.PROJECT,
                        this.<PilotProject>entries(
                                        ContentType.PROJECT,
                                        reader.all(PilotProject.class).all())
                                .related("cities", City.class)
                                .related("clusters", Cluster.class)
                                .related("plans", ActionPlan.class)
                                .field("stage", Gaps::hasStage)
                                .field("history", project -> !project.history().isEmpty())
                                .field("evidence", Gaps::hasEvidence)
                                .field("since", project -> project.since().isPresent())
                                .field(
                                        "stakeholders",
                                        project -> !project.stakeholders().isEmpty())
                                .field("contact", project -> project.contact().isPresent())
                                .field("sources", this::hasSources)
                                .field("translated", this::isTranslated))
                .view();
    }

    private View news() {
        return own(
                        ContentType.NEWS,
                        this.<NewsItem>entries(
                                        ContentType.NEWS,
                                        reader.all(NewsItem.class).all())
                                .field("summary", this::hasSummary)
                                .field("picture", this::hasPicture)
                                .related("cities", City.class)
                                .field("sources", this::hasSources)
                                .field("translated", this::isTranslated))
                .view();
    }

    private View described(ContentType type) {
        CompletenessTable.OfEntries<Entry> table =
                entries(type, reader.all(type).all());
        return own(type, table)
                .field("sources", this::hasSources)
                .field("translated", this::isTranslated)
                .view();
    }

    /** The fields that the project describes for a type and wants to be counted. */
    private <E extends Entry> CompletenessTable.OfEntries<E> own(
            ContentType type, CompletenessTable.OfEntries<E> table) {
        reader.config()
                .types()
                .description(type)
                .ifPresent(description -> description.fields().stream()
                        .filter(field -> description.complete().contains(field.name()))
                        .forEach(field -> table.field(
                                type.word() + "." + field.name(),
                                entry -> entry.core().more().containsKey(field.name()))));
        return table;
    }

    private View organisations() {
        return new CompletenessTable<>(
                        reader,
                        "organisations",
                        reader.index().organisations().stream()
                                .filter(organisation -> !organisation.isProgramme())
                                .toList(),
                        reader::link)
                .field("kind", organisation -> organisation.kind().isPresent())
                .field("description", organisation -> organisation.description().isPresent())
                .field("website", organisation -> organisation.website().isPresent())
                .view();
    }

    private View people() {
        return new CompletenessTable<>(
                        reader, "people", reader.context().connections().people(), this::link)
                .field("role", person -> person.role().isPresent())
                .field(
                        "organisation",
                        person -> person.organisation()
                                .flatMap(reader.index()::organisation)
                                .isPresent())
                .view();
    }

    private Link link(Person person) {
        return Link.of(reader.text(person.name().official()), reader.url(Addresses::involved) + "#" + person.id());
    }

    private boolean hasSources(Entry entry) {
        return !entry.core().sources().isEmpty();
    }

    private boolean hasPicture(Entry entry) {
        return entry.core().picture().isPresent();
    }

    private boolean hasSummary(Entry entry) {
        return reader.index().versions(entry).stream()
                .anyMatch(version -> version.summary().isPresent());
    }

    private boolean isTranslated(Entry entry) {
        return reader.index().versions(entry).size()
                == reader.config().languages().size();
    }

    private <E extends Entry> CompletenessTable.OfEntries<E> entries(ContentType type, List<E> entries) {
        return new CompletenessTable.OfEntries<>(reader, type.folder(), entries);
    }
}
