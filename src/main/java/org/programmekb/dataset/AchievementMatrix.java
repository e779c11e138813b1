package org.programmekb.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.programmekb.content.Entry;
import org.programmekb.content.PilotProject;
import org.programmekb.content.StageChange;
import org.programmekb.index.RelatedIds;
import org.programmekb.render.RenderContext;
import org.programmekb.source.ContentId;
import org.programmekb.source.ContentType;

/** Data set of the stage of each city in each project, with a row for each pair, so that any program can pivot it. */
final class AchievementMatrix {
    private final RenderContext context;
    private final EntryMembers entries;

    AchievementMatrix(RenderContext context, EntryMembers entries) {
        this.context = context;
        this.entries = entries;
    }

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

    private JsonObject row(PilotProject project, ContentId city) {
        JsonObject cityData = entries.of(context.index().entry(city));
        JsonObject projectData = entries.of(project);
        Optional<StageChange> change = project.latest(city);
        Optional<String> stage = Optional.ofNullable(project.stages().get(city)).map(Words::word);
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
                .put("evidence", change.map(known -> entries.words().citations(known.evidence())))
                .put("cityUrl", Objects.requireNonNull(cityData.get("url")))
                .put("projectUrl", Objects.requireNonNull(projectData.get("url")));
    }
}
