package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.programmekb.content.PilotProject;
import org.programmekb.index.Addresses;
import org.programmekb.index.EntryList;
import org.programmekb.render.Cards;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.layout.Navigation;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.ProjectIndexPage;
import org.programmekb.render.view.ProjectPage;
import org.programmekb.render.view.Text;
import org.programmekb.source.ContentType;

/** Pilot projects and their index by stage. */
final class ProjectPages {
    private final PageFactory pages;
    private final Reader reader;
    private final Cards cards;
    private final NewsPages news;

    ProjectPages(PageFactory pages, NewsPages news) {
        this.pages = pages;
        this.reader = pages.reader();
        this.cards = pages.cards();
        this.news = news;
    }

    List<Page> all() {
        EntryList<PilotProject> projects = projects();
        List<Page> result = new ArrayList<>();
        for (PilotProject project : projects.all()) {
            result.add(page(project));
        }
        if (!projects.isEmpty()) {
            result.add(pages.generated(
                    language -> Addresses.index(ContentType.PROJECT, language),
                    () -> new Head(
                                    reader.message("title.projects"),
                                    reader.messages().text("description.projects"),
                                    Navigation.breadcrumb(reader, Optional.empty()),
                                    List.of())
                            .listing(pages.data().list(projects().all())),
                    () -> new ProjectIndexPage(
                            reader.message("title.projects"),
                            null,
                            groups(projects().all()),
                            new Matrices(pages).projectUrl())));
        }
        return result;
    }

    private EntryList<PilotProject> projects() {
        return reader.index().all(PilotProject.class, ContentType.PROJECT, reader.language());
    }

    /** Projects by stage, the most advanced first; those whose cities have different stages come last. */
    private List<ProjectIndexPage.StageGroup> groups(List<PilotProject> projects) {
        List<ProjectIndexPage.StageGroup> groups = new ArrayList<>();
        PilotProject.Stage[] stages = PilotProject.Stage.values();
        for (int i = stages.length - 1; i >= 0; i--) {
            add(groups, Optional.of(stages[i]), projects);
        }
        add(groups, Optional.empty(), projects);
        return groups;
    }

    private void add(
            List<ProjectIndexPage.StageGroup> groups, Optional<PilotProject.Stage> stage, List<PilotProject> projects) {
        List<PilotProject> members = projects.stream()
                .filter(project -> Cards.commonStage(project).equals(stage))
                .toList();
        if (!members.isEmpty()) {
            groups.add(new ProjectIndexPage.StageGroup(
                    stage.map(Cards::key).orElse(null),
                    members.stream().map(cards::project).toList()));
        }
    }

    /** The page of a project. */
    Page page(PilotProject project) {
        return pages.ofEntry(project, () -> project(project));
    }

    private ProjectPage project(PilotProject project) {
        return new ProjectPage(
                reader.title(project),
                reader.summary(project),
                reader.image(project),
                pages.body(project),
                Cards.commonStage(project).map(Cards::key).orElse(null),
                cards.stages(project),
                project.since().map(reader.formats()::date).orElse(null),
                cards.stakeholders(project.stakeholders()),
                project.evidence().stream().map(this::evidence).toList(),
                news.related(project),
                pages.latestNews(project),
                pages.connections(project));
    }

    private Link evidence(PilotProject.Evidence evidence) {
        Text title = reader.text(evidence.title());
        return new Link(
                title.text(), title.lang(), evidence.url().map(Object::toString).orElse(null), null);
    }
}
