package org.programmekb.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.programmekb.content.Components;
import org.programmekb.content.Entry;
import org.programmekb.content.PilotProject;
import org.programmekb.content.StageChange;
import org.programmekb.index.RelatedIds;
import org.programmekb.render.RenderContext;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

/**
 * Data sets of the stages of projects, so that any program can pivot them: the stage of today with a row for each city
 * in each project, and the history with a row for each city that reached a stage.
 */
record AchievementMatrix(RenderContext context, EntryMembers entries) {
    List<JsonObject> rows() {
        List<JsonObject> rows = new ArrayList<>();
        for (Entry entry : entries.entries(ContentType.PROJECT)) {
            PilotProject project = (PilotProject) entry;
            for (ContentId city : RelatedIds.of(context.index(), project.id()).of(ContentType.CITY)) {
                rows.add(row(project, city));
            }
        }
        rows.sort(Comparator.comparing(row -> String.valueOf(row.get("city"))));
        return rows;
    }

    /** The history, project by project, the first stage first. */
    List<JsonObject> history() {
        List<JsonObject> rows = new ArrayList<>();
        for (Entry entry : entries.entries(ContentType.PROJECT)) {
            PilotProject project = (PilotProject) entry;
            for (StageChange change : project.history()) {
                if (change.cities().isEmpty()) {
                    rows.add(row(project, change));
                }
                change.cities().stream()
                        .filter(context.index()::isPublished)
                        .forEach(city -> rows.add(row(project, change)
                                .put("city", city.toString())
                                .put(
                                        "cityName",
                                        Objects.requireNonNull(data(city).get("name")))));
            }
        }
        return rows;
    }

    private JsonObject row(PilotProject project, StageChange change) {
        return new JsonObject()
                .put("project", project.id().toString())
                .put("projectTitle", Objects.requireNonNull(entries.of(project).get("title")))
                .put("stage", Components.word(change.stage()))
                .put("stageLabel", label(Components.word(change.stage())))
                .put("date", Words.date(Optional.of(change.date())))
                .put("statedBy", Words.word(change.statedBy()))
                .put("evidence", entries.words().citations(change.evidence()));
    }

    private JsonObject label(String stage) {
        return entries.words()
                .byLanguage(language -> Optional.of(context.messages(language).text("stage." + stage)));
    }

    private JsonObject data(ContentId city) {
        return entries.of(context.index().entry(city));
    }

    private JsonObject row(PilotProject project, ContentId city) {
        JsonObject cityData = data(city);
        JsonObject projectData = entries.of(project);
        Optional<StageChange> change = project.latest(city);
        Optional<String> stage = Optional.ofNullable(project.stages().get(city)).map(Components::word);
        return new JsonObject()
                .put("city", city.toString())
                .put("cityName", Objects.requireNonNull(cityData.get("name")))
                .put("project", project.id().toString())
                .put("projectTitle", Objects.requireNonNull(projectData.get("title")))
                .put("stage", stage)
                .put(
                        "stageLabel",
                        entries.words()
                                .byLanguage(language -> stage.map(
                                        key -> context.messages(language).text("stage." + key))))
                .put("date", Words.date(change.map(StageChange::date)))
                .put("statedBy", Words.word(change.flatMap(StageChange::statedBy)))
                .put("evidence", change.map(known -> entries.words().citations(known.evidence())))
                .put("cityUrl", Objects.requireNonNull(cityData.get("url")))
                .put("projectUrl", Objects.requireNonNull(projectData.get("url")));
    }
}
