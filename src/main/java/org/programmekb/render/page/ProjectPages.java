package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.programmekb.content.PilotProject;
import org.programmekb.index.Addresses;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Facts;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.view.View;

/** Pilot projects and their index by stage. */
final class ProjectPages {
    private final PageFactory pages;
    private final Reader reader;
    private final EntryViews views;

    ProjectPages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
        this.views = pages.views();
    }

    List<Page> all() {
        List<Page> result = new ArrayList<>();
        reader.all(PilotProject.class).all().forEach(project -> result.add(page(project)));
        result.addAll(pages.index(
                PilotProject.class,
                "project-index.ftlh",
                projects -> new View()
                        .with("groups", groups(projects))
                        .with("matrixUrl", new Matrices(pages).projectUrl())
                        .with("stocktakingUrl", reader.url(Addresses::stocktaking))));
        return result;
    }

    /** Projects by stage, the most advanced first; those whose cities have different stages come last. */
    private List<View> groups(List<PilotProject> projects) {
        List<Optional<PilotProject.Stage>> stages = new ArrayList<>(List.of(Optional.empty()));
        for (PilotProject.Stage stage : PilotProject.Stage.values()) {
            stages.add(0, Optional.of(stage));
        }
        List<View> groups = new ArrayList<>();
        for (Optional<PilotProject.Stage> stage : stages) {
            List<View> members = projects.stream()
                    .filter(project -> EntryViews.commonStage(project).equals(stage))
                    .map(views::project)
                    .toList();
            if (!members.isEmpty()) {
                groups.add(new View().with("stage", stage.map(EntryViews::key)).with("projects", members));
            }
        }
        return groups;
    }

    /** The page of a project. */
    Page page(PilotProject project) {
        return pages.ofEntry(project, "project.ftlh", () -> project(project));
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
                .date("project.since", project.since().map(reader.formats()::date))
                .links("contact.title", views.contact(project.contact()))
                .all();
    }
}
