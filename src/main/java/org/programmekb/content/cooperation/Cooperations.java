package org.programmekb.content.cooperation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.Citation;
import org.programmekb.content.City;
import org.programmekb.content.Contact;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Core;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.content.PilotProject;
import org.programmekb.content.Relations;
import org.programmekb.content.Stakeholder;
import org.programmekb.content.Version;
import org.programmekb.markup.Document;
import org.programmekb.markup.body.DocumentBody;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.source.ContentId;
import org.programmekb.source.SourceFile;
import org.programmekb.trace.Fingerprint;
import org.programmekb.type.ContentType;

/**
 * The cooperations of a programme: those that a document states, with what belongs to them, and those of two cities of
 * different sides that have a plan of their own. Only what readers may see counts.
 */
public final class Cooperations {
    private final SiteConfig config;
    private final Sides sides;
    private final Map<ContentId, Entry> entries = new LinkedHashMap<>();
    /** Each relation in both directions, whichever of the two entries states it. */
    private final Map<ContentId, NavigableSet<ContentId>> related = new HashMap<>();

    /** Finds cooperations among these entries: cities, clusters, plans, projects and memoranda, each in the order of their ids. */
    public Cooperations(List<? extends Entry> all, SiteConfig config) {
        this.config = config;
        this.sides = new Sides(this::city, config);
        all.stream().filter(this::isShown).forEach(entry -> entries.put(entry.id(), entry));
        for (Entry entry : entries.values()) {
            Relations relations = entry.core().relations();
            Stream.of(relations.cities(), relations.clusters(), relations.projects(), relations.plans())
                    .flatMap(List::stream)
                    .filter(entries::containsKey)
                    .forEach(other -> {
                        related.computeIfAbsent(entry.id(), id -> new TreeSet<>())
                                .add(other);
                        related.computeIfAbsent(other, id -> new TreeSet<>()).add(entry.id());
                    });
        }
    }

    /**
     * All cooperations sorted by id: those that have documents, with what belongs to them, and those that plans state.
     *
     * @param onCollision receives two cooperations of different cities with the same id
     */
    public List<Cooperation> all(List<Cooperation> written, BiConsumer<Cooperation, Cooperation> onCollision) {
        Map<NavigableSet<ContentId>, Cooperation> own = new LinkedHashMap<>();
        written.stream()
                .filter(this::isShown)
                .forEach(each -> own.put(shown(each.core().relations().cities()), each));
        all(ActionPlan.class)
                .filter(plan -> of(plan, ContentType.CITY).size() == 2)
                .filter(plan -> sides.areJoinedBy(of(plan, ContentType.CITY)))
                .forEach(plan -> own.computeIfAbsent(of(plan, ContentType.CITY), this::planned));
        Map<ContentId, Cooperation> all = new TreeMap<>();
        written.forEach(each -> all.put(each.id(), each));
        Map<ContentId, Cooperation> taken = new HashMap<>();
        own.forEach((cities, cooperation) -> {
            if (sides.areJoinedBy(cities)) {
                Optional.ofNullable(taken.putIfAbsent(cooperation.id(), cooperation))
                        .ifPresent(other -> onCollision.accept(other, cooperation));
                all.put(cooperation.id(), completed(cooperation, cities));
            }
        });
        return List.copyOf(all.values());
    }

    /** The cooperation of two cities of which only their plan is known. */
    private Cooperation planned(NavigableSet<ContentId> cities) {
        ContentId id = Cooperation.id(cities);
        List<ActionPlan> plans = exactly(ActionPlan.class, cities).toList();
        ActionPlan first = plans.stream().filter(this::isPublic).findFirst().orElse(plans.get(0));
        Version.Status status = isPublic(first) ? Version.Status.PUBLISHED : Version.Status.DRAFT;
        List<Version> versions = config.languages().stream()
                .map(language -> version(id, language, sides.title(cities, language), first, status))
                .toList();
        Fingerprint fingerprint = new Fingerprint();
        versions.forEach(version -> fingerprint.add(version.title()));
        Core core = new Core(
                id,
                versions,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Relations(sides.inOrder(cities), List.of(), List.of(), List.of(), List.of()),
                List.of(),
                List.of(),
                List.of(),
                config.firstMentions(),
                Optional.empty(),
                Map.of(),
                fingerprint.value());
        return new Cooperation(
                core,
                List.of(Cooperation.Basis.PLAN),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /** A version without text; its place is the document that states the cooperation. */
    private static Version version(ContentId id, Language language, String title, Entry by, Version.Status status) {
        SourceFile source = by.version(language)
                .orElse(by.core().versions().get(0))
                .document()
                .source();
        Document document = new Document(
                id, language, source, new HeaderNode.Mapping(List.of(), source.location()), DocumentBody.EMPTY);
        return new Version(
                language,
                document,
                title,
                Optional.empty(),
                status,
                Optional.empty(),
                List.of(),
                Map.of(),
                List.of(),
                List.of());
    }

    private Cooperation completed(Cooperation stated, NavigableSet<ContentId> cities) {
        Core core = stated.core();
        Relations relations = relations(core.relations(), stated.contact(), cities);
        Fingerprint fingerprint = new Fingerprint().add(core.fingerprint());
        return stated.with(with(core, relations, memoranda(cities), fingerprint), memoranda(cities));
    }

    /** The news about what cities of this cooperation agreed on with each other. */
    private List<ContentId> memoranda(NavigableSet<ContentId> cities) {
        return all(NewsItem.class)
                .filter(item -> item.agreements().stream()
                        .map(each -> shown(each.cities()))
                        .anyMatch(parties -> sides.areJoinedBy(parties) && cities.containsAll(parties)))
                .map(Entry::id)
                .toList();
    }

    /** The core with everything that belongs to the cooperation. */
    private Core with(Core core, Relations relations, List<ContentId> memoranda, Fingerprint fingerprint) {
        Set<Citation> sources = new LinkedHashSet<>(core.sources());
        Stream.of(relations.plans(), relations.projects(), memoranda)
                .flatMap(List::stream)
                .forEach(id -> sources.addAll(entry(id).core().sources()));
        return core.with(
                relations,
                List.copyOf(sources),
                fingerprint
                        .add(relations.toString())
                        .add(memoranda.toString())
                        .add(Fingerprint.of(sources))
                        .value());
    }

    private Relations relations(Relations stated, Optional<Contact> contact, NavigableSet<ContentId> cities) {
        Set<ContentId> plans = new TreeSet<>(shown(stated.plans()));
        exactly(ActionPlan.class, cities).map(Entry::id).forEach(plans::add);
        Set<ContentId> projects = new TreeSet<>(shown(stated.projects()));
        exactly(PilotProject.class, cities).map(Entry::id).forEach(projects::add);
        plans.forEach(plan -> of(entry(plan), ContentType.PROJECT).stream()
                .filter(project -> joins(entry(project), cities))
                .forEach(projects::add));
        // What a plan or project of further cities names may be about those.
        List<Entry> parts = Stream.concat(plans.stream(), projects.stream())
                .map(this::entry)
                .filter(part -> cities.containsAll(of(part, ContentType.CITY)))
                .toList();

        Set<ContentId> clusters = new TreeSet<>(shown(stated.clusters()));
        parts.forEach(part -> clusters.addAll(of(part, ContentType.CLUSTER)));
        Set<String> organisations = new LinkedHashSet<>(stated.organisations());
        parts.forEach(part -> {
            stakeholders(part).forEach(stakeholder -> organisations.add(stakeholder.organisation()));
            organisations.addAll(part.core().relations().organisations());
        });
        contact.flatMap(Contact::organisation).ifPresent(organisations::add);
        return new Relations(
                stated.cities(),
                List.copyOf(clusters),
                List.copyOf(projects),
                List.copyOf(plans),
                List.copyOf(organisations));
    }

    /** The entries of a type that name these cities and no others. */
    private <T extends Entry> Stream<T> exactly(Class<T> type, NavigableSet<ContentId> cities) {
        return all(type).filter(entry -> of(entry, ContentType.CITY).equals(cities));
    }

    /** Whether an entry names cities of at least two sides of the cooperation, not only one of its cities. */
    private boolean joins(Entry entry, NavigableSet<ContentId> cities) {
        return sides.areJoinedBy(
                of(entry, ContentType.CITY).stream().filter(cities::contains).toList());
    }

    private static List<Stakeholder> stakeholders(Entry part) {
        return part instanceof ActionPlan plan
                ? plan.stakeholders()
                : part instanceof PilotProject project ? project.stakeholders() : List.of();
    }

    private NavigableSet<ContentId> of(Entry entry, ContentType type) {
        return related.getOrDefault(entry.id(), new TreeSet<>()).stream()
                .filter(other -> other.type() == type)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private <T extends Entry> Stream<T> all(Class<T> type) {
        return List.copyOf(entries.values()).stream().filter(type::isInstance).map(type::cast);
    }

    private NavigableSet<ContentId> shown(List<ContentId> ids) {
        return ids.stream().filter(entries::containsKey).collect(Collectors.toCollection(TreeSet::new));
    }

    private Entry entry(ContentId id) {
        return Optional.ofNullable(entries.get(id)).orElseThrow();
    }

    private City city(ContentId id) {
        return (City) entry(id);
    }

    private boolean isShown(Entry entry) {
        return config.drafts() || isPublic(entry);
    }

    private boolean isPublic(Entry entry) {
        return entry.core().versions().stream()
                .anyMatch(version -> entry.core().hiddenBecause(version, config).isEmpty());
    }
}
