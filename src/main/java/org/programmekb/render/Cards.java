package org.programmekb.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.CityGroup;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.content.PartialDate;
import org.programmekb.content.PilotProject;
import org.programmekb.content.Stakeholder;
import org.programmekb.index.Countries;
import org.programmekb.index.EntryList;
import org.programmekb.render.view.CityCard;
import org.programmekb.render.view.CityStage;
import org.programmekb.render.view.ClusterCard;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.NewsEntry;
import org.programmekb.render.view.PlanEntry;
import org.programmekb.render.view.ProjectEntry;
import org.programmekb.render.view.Sdg;
import org.programmekb.render.view.StakeholderGroup;
import org.programmekb.render.view.Text;
import org.programmekb.source.ContentId;
import org.programmekb.source.ContentType;

/** Creates the view models of entries in lists. */
public final class Cards {
    private final Reader reader;

    /** Cards for this reader. */
    public Cards(Reader reader) {
        this.reader = reader;
    }

    /** A city. */
    public CityCard city(City city) {
        return new CityCard(
                reader.link(city),
                reader.otherNames(city).stream().findFirst().orElse(null),
                reader.text(city.region()),
                country(city),
                city.side().map(CityGroup::id).orElse(""),
                role(city),
                city.joined().map(PartialDate::year).map(String::valueOf).orElse(null),
                related(city, ActionPlan.class, ContentType.LAP).size(),
                related(city, PilotProject.class, ContentType.PROJECT).size());
    }

    /** Cities, in their order. */
    public List<CityCard> cities(List<City> cities) {
        return cities.stream().map(this::city).toList();
    }

    /** The name of a city's country, or null. */
    public @Nullable Text country(City city) {
        return city.country()
                .map(code -> Text.of(Countries.name(code, reader.language())))
                .orElse(null);
    }

    /** The role of a city, or null if it is the usual one. */
    public static @Nullable String role(City city) {
        return city.role() == City.Role.PILOT ? null : city.role().name().toLowerCase(Locale.ROOT);
    }

    /** A cluster. */
    public ClusterCard cluster(Cluster cluster) {
        return new ClusterCard(
                reader.link(cluster),
                reader.otherNames(cluster).stream().findFirst().orElse(null),
                reader.summary(cluster),
                reader.texts(cluster.topics()),
                relatedLinks(cluster, City.class, ContentType.CITY),
                related(cluster, NewsItem.class, ContentType.NEWS).size());
    }

    /** A news item. Most items are in several lists. */
    public NewsEntry news(NewsItem item) {
        return reader.context().newsEntries().of(item, reader.language(), () -> entry(item));
    }

    private NewsEntry entry(NewsItem item) {
        return new NewsEntry(
                reader.link(item),
                reader.formats().date(item.core().date().orElseThrow()),
                reader.summary(item),
                relatedLinks(item, City.class, ContentType.CITY),
                relatedLinks(item, Cluster.class, ContentType.CLUSTER));
    }

    /** An action plan. */
    public PlanEntry plan(ActionPlan plan) {
        return new PlanEntry(
                reader.link(plan),
                reader.summary(plan),
                relatedLinks(plan, City.class, ContentType.CITY),
                relatedLinks(plan, Cluster.class, ContentType.CLUSTER),
                plan.period().map(reader.formats()::period).orElse(null));
    }

    /** A pilot project with its common stage, if all its cities have the same. */
    public ProjectEntry project(PilotProject project) {
        return project(project, commonStage(project));
    }

    /** A pilot project with its stage in one city. */
    public ProjectEntry project(PilotProject project, City city) {
        return project(project, Optional.ofNullable(project.stages().get(city.id())));
    }

    private ProjectEntry project(PilotProject project, Optional<PilotProject.Stage> stage) {
        return new ProjectEntry(
                reader.link(project),
                reader.summary(project),
                stage.map(Cards::key).orElse(null),
                stages(project),
                project.since().map(reader.formats()::date).orElse(null));
    }

    /** The cities of a project, each with its stage. */
    public List<CityStage> stages(PilotProject project) {
        List<CityStage> stages = new ArrayList<>();
        for (City city : related(project, City.class, ContentType.CITY).all()) {
            stages.add(new CityStage(
                    reader.link(city),
                    Optional.ofNullable(project.stages().get(city.id()))
                            .map(Cards::key)
                            .orElse(null)));
        }
        return stages;
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
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Goals with their titles. */
    public List<Sdg> goals(List<Integer> numbers) {
        return numbers.stream()
                .map(number -> new Sdg(number, reader.messages().text("sdg." + number)))
                .toList();
    }

    /** Stakeholders by role, without empty roles. */
    public List<StakeholderGroup> stakeholders(List<Stakeholder> stakeholders) {
        Map<Stakeholder.Helix, List<String>> byRole = new LinkedHashMap<>();
        for (Stakeholder.Helix helix : Stakeholder.Helix.values()) {
            List<String> ids = stakeholders.stream()
                    .filter(stakeholder -> stakeholder.helix() == helix)
                    .map(Stakeholder::organisation)
                    .toList();
            if (!ids.isEmpty()) {
                byRole.put(helix, ids);
            }
        }
        List<StakeholderGroup> groups = new ArrayList<>();
        byRole.forEach((helix, ids) -> groups.add(new StakeholderGroup(key(helix), reader.organisations(ids))));
        return groups;
    }

    /** Related entries in the reader's order. */
    public <T extends Entry> EntryList<T> related(Entry entry, Class<T> type, ContentType contentType) {
        return reader.index().related(entry, type, contentType, reader.language());
    }

    /** Links to related entries. */
    public <T extends Entry> List<Link> relatedLinks(Entry entry, Class<T> type, ContentType contentType) {
        return reader.links(related(entry, type, contentType).all());
    }
}
