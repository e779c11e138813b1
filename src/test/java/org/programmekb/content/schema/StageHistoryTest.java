package org.programmekb.content.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.programmekb.content.PartialDate;
import org.programmekb.content.PilotProject;
import org.programmekb.content.PilotProject.Stage;
import org.programmekb.content.StageChange;
import org.programmekb.source.ContentId;

class StageHistoryTest extends BoundSite {
    private static final String HISTORY = """
            cities: [haikou, nice]
            stages:
              - {stage: memorandum, date: 2019-11-05T10:00, cities: [nice]}
              - {stage: identified, date: 2019-02, evidence: [Report]}
              - {stage: implementation, date: 2020, cities: [nice]}
              - {stage: delivered, date: 2999}
            """;

    private PilotProject project(String facts) throws IOException {
        return bind(site().file("content/projects/institute.yaml", facts))
                .projects()
                .get(0);
    }

    @Test
    void theStagesOfTodayAreTheLastOnesUpToToday() throws IOException {
        PilotProject project = project(HISTORY);

        assertThat(project.stages())
                .containsExactly(Map.entry(HAIKOU, Stage.IDENTIFIED), Map.entry(NICE, Stage.IMPLEMENTATION));
        assertThat(project.stage()).isEmpty();
        assertThat(project.planned()).extracting(StageChange::stage).containsExactly(Stage.DELIVERED);
    }

    @Test
    void theHistoryIsInTheOrderOfItsDatesAndNamesTheCities() throws IOException {
        PilotProject project = project(HISTORY);

        assertThat(project.history())
                .extracting(change -> change.date().iso())
                .containsExactly("2019-02", "2019-11-05", "2020");
        assertThat(project.history().get(0).cities()).containsExactly(HAIKOU, NICE);
        assertThat(project.history().get(1).cities()).containsExactly(NICE);
        assertThat(project.latest(HAIKOU).orElseThrow().evidence()).hasSize(1);
    }

    private static Optional<Stage> stage(PilotProject project, ContentId city, PartialDate date) {
        return project.latest(city, date).map(StageChange::stage);
    }

    @Test
    void aPastDateShowsWhatWasReachedByItsEnd() throws IOException {
        PilotProject project = project(HISTORY);

        assertThat(project.latest(NICE, new PartialDate.OfYear(2018))).isEmpty();
        assertThat(stage(project, HAIKOU, new PartialDate.OfMonth(2019, 2))).contains(Stage.IDENTIFIED);
        assertThat(stage(project, NICE, new PartialDate.OfMonth(2019, 2))).contains(Stage.IDENTIFIED);
        assertThat(stage(project, NICE, new PartialDate.OfYear(2019))).contains(Stage.MEMORANDUM);
        assertThat(stage(project, NICE, new PartialDate.OfMonth(2020, 6))).contains(Stage.MEMORANDUM);
        assertThat(stage(project, NICE, new PartialDate.OfYear(2020))).contains(Stage.IMPLEMENTATION);
    }

    @Test
    void aStageOfAllCitiesIsThatOfTheProject() throws IOException {
        assertThat(project("cities: [haikou, nice]\nstages: [{stage: identified, date: 2020-02}]\n")
                        .stage())
                .contains(Stage.IDENTIFIED);
        assertThat(project("cities: []\nstages: [{stage: identified, date: 2018}, {stage: memorandum, date: 2019}]\n")
                        .stage())
                .contains(Stage.MEMORANDUM);
    }

    @Test
    void aProjectWithoutAHistoryHasNoStageAtAPastDate() throws IOException {
        PilotProject project = project("cities: [haikou, nice]\nstage: memorandum\n");

        assertThat(project.latest(NICE, new PartialDate.OfYear(2019))).isEmpty();
        assertThat(project.latest(NICE)).isEmpty();
    }
}
