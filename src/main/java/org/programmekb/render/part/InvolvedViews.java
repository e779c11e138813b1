package org.programmekb.render.part;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.programmekb.connection.Connections;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Entry;
import org.programmekb.content.Organisation;
import org.programmekb.content.Party;
import org.programmekb.content.Person;
import org.programmekb.content.PilotProject;
import org.programmekb.content.Stakeholder;
import org.programmekb.index.Addresses;
import org.programmekb.names.Subject;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Reader;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.View;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

/** Views of organisations and people: what they are, in what they take part, and where to read more. */
public record InvolvedViews(Reader reader) {
    /** The kind of an organisation: as stated, or by its role in a plan or project; {@code sharing} as {@link #sharing}. */
    public Optional<Organisation.Kind> kind(Organisation organisation, Map<String, List<Entry>> sharing) {
        return organisation
                .kind()
                .or(() -> sharing.getOrDefault(organisation.id(), List.of()).stream()
                        .flatMap(entry -> stakeholders(entry).stream())
                        .filter(each -> each.organisation().equals(organisation.id()))
                        .map(each -> Organisation.Kind.valueOf(each.helix().name()))
                        .findFirst());
    }

    /** An organisation; {@code parts} are the plans and projects in which it takes part, by type. */
    public View of(Organisation organisation, Map<String, List<Entry>> sharing) {
        List<Cluster> led = reader.all(Cluster.class).all().stream()
                .filter(cluster -> cluster.lead().orElse(null) instanceof Party.OfOrganisation lead
                        && lead.organisation().equals(organisation.id()))
                .toList();
        List<Entry> shared = sharing.getOrDefault(organisation.id(), List.of());
        List<ContentId> listed =
                Stream.concat(led.stream(), shared.stream()).map(Entry::id).toList();
        List<View> parts = new ArrayList<>();
        for (ContentType type : List.of(ContentType.LAP, ContentType.PROJECT)) {
            List<Entry> own =
                    shared.stream().filter(entry -> entry.id().type() == type).toList();
            if (!own.isEmpty()) {
                parts.add(new View().with("type", type.word()).with("links", reader.links(own)));
            }
        }
        return new View()
                .with("id", organisation.id())
                .with("name", reader.text(organisation.name().official()))
                .with("shortName", reader.text(organisation.shortName()))
                .with("otherNames", reader.otherLanguages(organisation.name().official()))
                .with("description", reader.text(organisation.description()))
                .with("website", organisation.website().map(Object::toString))
                .with("leads", reader.links(led))
                .with("parts", parts)
                .with(
                        "mentions",
                        new ConnectionViews(reader).mentionedIn(Subject.Kind.ORGANISATION, organisation.id(), listed));
    }

    /** The plans and projects that name each organisation in their facts; a page asks once for all that it shows. */
    public Map<String, List<Entry>> sharing() {
        Map<String, List<Entry>> sharing = new HashMap<>();
        Stream.of(ContentType.LAP, ContentType.PROJECT)
                .flatMap(type -> reader.all(type).all().stream())
                .forEach(entry -> Connections.organisationsIn(
                                entry, reader.config().types())
                        .forEach(id -> sharing.computeIfAbsent(id, first -> new ArrayList<>())
                                .add(entry)));
        return sharing;
    }

    private static List<Stakeholder> stakeholders(Entry entry) {
        if (entry instanceof ActionPlan plan) {
            return plan.stakeholders();
        }
        return entry instanceof PilotProject project ? project.stakeholders() : List.of();
    }

    /**
     * The stakeholders of plans and projects of the cities of a cooperation by role, its other organisations, and the people of
     * bodies at home in one of the cities.
     */
    public View around(Cooperation cooperation) {
        List<ContentId> cities = cooperation.core().relations().cities();
        return around(
                cooperation,
                cities,
                (part, body) -> cities.containsAll(part.core().relations().cities()));
    }

    /** The same for a city. What it does with many others says nothing about bodies that are at home in another city. */
    public View around(City city) {
        return around(
                city,
                List.of(city.id()),
                (part, body) -> part.core().relations().cities().size() <= 2
                        || body.city().equals(Optional.of(city.id())));
    }

    private View around(Entry entry, List<ContentId> cities, BiPredicate<Entry, Organisation> isShown) {
        List<Entry> parts = Stream.<Entry>concat(
                        reader.related(entry, ActionPlan.class).all().stream(),
                        reader.related(entry, PilotProject.class).all().stream())
                .toList();
        List<Stakeholder> stakeholders = parts.stream()
                .flatMap(part -> stakeholders(part).stream()
                        .filter(stakeholder -> isShown(part, stakeholder.organisation(), isShown)))
                .distinct()
                .toList();
        Set<String> others = new LinkedHashSet<>(entry.core().relations().organisations());
        if (entry instanceof City) {
            parts.forEach(part -> part.core().relations().organisations().stream()
                    .filter(id -> isShown(part, id, isShown))
                    .forEach(others::add));
        }
        List<String> local = reader.index().organisations().stream()
                .filter(body -> body.city().filter(cities::contains).isPresent())
                .map(Organisation::id)
                .toList();
        if (entry instanceof City) {
            others.addAll(local);
        }
        stakeholders.forEach(stakeholder -> others.remove(stakeholder.organisation()));
        return new View()
                .with("stakeholders", new EntryViews(reader).stakeholders(stakeholders))
                .with("others", reader.organisations(List.copyOf(others)))
                .with(
                        "people",
                        reader.context().connections().people().stream()
                                .filter(person -> person.organisation()
                                        .filter(local::contains)
                                        .isPresent())
                                .map(this::inFunction)
                                .toList());
    }

    private boolean isShown(Entry part, String organisation, BiPredicate<Entry, Organisation> isShown) {
        return reader.index()
                .organisation(organisation)
                .filter(body -> isShown.test(part, body))
                .isPresent();
    }

    /** A link to a person in the list of who is involved. */
    public Link link(Person person) {
        return Link.of(reader.text(person.name().official()), reader.url(Addresses::involved) + "#" + person.id());
    }

    private View inFunction(Person person) {
        return new View()
                .with("link", link(person))
                .with("role", reader.text(person.role()))
                .with(
                        "organisation",
                        person.organisation()
                                .flatMap(reader.index()::organisation)
                                .map(organisation ->
                                        reader.text(organisation.name().official())));
    }

    /** A person; {@code family} is the part of the name that is the family name, if it is only a part. */
    public View of(Person person) {
        String family = family(person);
        return new View("person")
                .with("id", person.id())
                .with("name", reader.text(person.name().official()))
                .with("family", family.equals(name(person)) ? null : family)
                .with("otherNames", reader.otherLanguages(person.name().official()))
                .with("role", reader.text(person.role()))
                .with("mentions", new ConnectionViews(reader).mentionedIn(Subject.Kind.PERSON, person.id(), List.of()));
    }

    /** The family name if it is known, else the whole name. */
    public String family(Person person) {
        return person.family()
                .map(family -> reader.text(family).text())
                .filter(family ->
                        name(person).startsWith(family) || name(person).endsWith(family))
                .orElse(name(person));
    }

    /** The whole name. */
    public String name(Person person) {
        return reader.text(person.name().official()).text();
    }
}
