package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Entry;
import org.programmekb.content.PilotProject;
import org.programmekb.index.Addresses;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Page;
import org.programmekb.render.PhaseViews;
import org.programmekb.render.Reader;
import org.programmekb.render.described.FieldFilters;
import org.programmekb.render.part.Facts;
import org.programmekb.render.part.FilterBar;
import org.programmekb.render.part.Filters;
import org.programmekb.render.view.View;
import org.programmekb.type.ContentType;

/** Pilot projects and their index by stage. */
public final class ProjectPages {
    private final PageFactory pages;
    private final Reader reader;
    private final EntryViews views;

    public ProjectPages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
        this.views = pages.views();
    }

    /** All pages of this kind in one language. */
    public List<Page> all() {
        List<Page> result = new ArrayList<>();
        pages.withPages(PilotProject.class).forEach(project -> result.add(page(project)));
        result.addAll(pages.index(PilotProject.class, "project-index.ftlh", this::index));
        return result;
    }

    private View index(List<PilotProject> projects) {
        Filters<PilotProject> filters = FieldFilters.addOwn(filters(projects), ContentType.PROJECT, reader, projects);
        return new View()
                .with("filters", filters.bar(ContentType.PROJECT, reader.indexUrl(ContentType.PROJECT)))
                .with("groups", groups(projects, filters))
                .with("matrixUrl", new Matrices(pages).projectUrl())
                .with("stocktakingUrl", reader.url(Addresses::stocktaking));
    }

    private Filters<PilotProject> filters(List<PilotProject> projects) {
        return new Filters<>(reader, projects)
                .byPhase()
                .by("stage", "project.stage", ProjectPages::stages, stages(projects))
                .by(
                        "city",
                        "search.filter.city",
                        project -> slugs(reader.related(project, City.class).all()),
                        choices(City.class))
                .by(
                        "cluster",
                        "search.filter.cluster",
                        project -> slugs(reader.related(project, Cluster.class).all()),
                        choices(Cluster.class));
    }

    /** The stages that a project has reached in any city. */
    private static List<String> stages(PilotProject project) {
        return Stream.concat(project.stage().stream(), project.stages().values().stream())
                .map(EntryViews::key)
                .distinct()
                .toList();
    }

    private List<FilterBar.Choice> stages(List<PilotProject> projects) {
        List<FilterBar.Choice> stages = new ArrayList<>();
        for (PilotProject.Stage stage : PilotProject.Stage.values()) {
            String key = EntryViews.key(stage);
            boolean isGroup = projects.stream()
                    .anyMatch(project -> EntryViews.commonStage(project).equals(Optional.of(stage)));
            stages.add(
                    0,
                    new FilterBar.Choice(key, reader.message("stage." + key), "#stage-" + (isGroup ? key : "mixed")));
        }
        return stages;
    }

    private <T extends Entry> List<FilterBar.Choice> choices(Class<T> type) {
        return reader.all(type).all().stream()
                .map(entry -> new FilterBar.Choice(
                        entry.id().slug(),
                        reader.name(entry),
                        reader.link(entry).url()))
                .toList();
    }

    private static List<String> slugs(List<? extends Entry> entries) {
        return entries.stream().map(entry -> entry.id().slug()).toList();
    }

    /** Projects by stage, the most advanced first; those whose cities have different stages come last. */
    private List<View> groups(List<PilotProject> projects, Filters<PilotProject> filters) {
        List<Optional<PilotProject.Stage>> stages = new ArrayList<>(List.of(Optional.empty()));
        for (PilotProject.Stage stage : PilotProject.Stage.values()) {
            stages.add(0, Optional.of(stage));
        }
        List<View> groups = new ArrayList<>();
        for (Optional<PilotProject.Stage> stage : stages) {
            List<View> members = projects.stream()
                    .filter(project -> EntryViews.commonStage(project).equals(stage))
                    .map(project ->
                            pages.rows().listed(views.project(project), project).with("filter", filters.row(project)))
                    .toList();
            if (!members.isEmpty()) {
                groups.add(new View().with("stage", stage.map(EntryViews::key)).with("projects", members));
            }
        }
        return groups;
    }

    /** The page of a project. */
    public Page page(PilotProject project) {
        return pages.withCard(pages.ofEntry(project, "project.ftlh", () -> project(project)));
    }

    private View project(PilotProject project) {
        return new View()
                .with("stage", EntryViews.commonStage(project).map(EntryViews::key))
                .with("stages", views.stages(project))
                .with("history", views.history(project))
                .with("facts", facts(project))
                .with("stakeholders", views.stakeholders(project.stakeholders()))
                .with("evidence", views.citations(project.evidence()))
                .with("related", views.related(project))
                .with("news", pages.latestNews(project));
    }

    private List<View> facts(PilotProject project) {
        return new Facts(reader)
                .add("cooperation.phases", "textList", new PhaseViews(reader).of(project))
                .date("project.since", project.since().map(reader.formats()::date))
                .links("contact.title", views.contact(project.contact()))
                .all();
    }
}
