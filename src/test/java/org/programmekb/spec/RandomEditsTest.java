package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever is edited, each way of building a site gives the same bytes, findings and exit status as a build from nothing.
 * A run is repeated, or another one made, with {@code -Dedits.seed} and {@code -Dedits.count}.
 */
@Tag("sites")
final class RandomEditsTest {
    @TempDir
    private Path folder;

    @Test
    void aBuildThatKeepsWhatItCanIsLikeOneFromNothing() throws Exception {
        edit(EditedSite.FOUR_LANGUAGES, 7, 3, edits -> Outcome::ofBuild);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("slow")
    void manySuchBuildsAre(EditedSite site) throws Exception {
        edit(site, seed(2), count(100), edits -> Outcome::ofBuild);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("slow")
    void aProcessThatStaysFollowsOrBakesWithTheSameResult(EditedSite site) throws Exception {
        StayingProcess process = new StayingProcess();
        edit(
                site,
                seed(4),
                count(60),
                edits -> project -> Outcome.of(process.build(project).result()));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("slow")
    void servingFollowsOrBakesWithTheSameResult(EditedSite site) throws Exception {
        edit(site, seed(5), count(60), edits -> {
            ServingProcess process = new ServingProcess(edits);
            return project -> {
                int before = process.followed();
                Outcome outcome = process.build(project);
                return process.followed() > before && process.followed() % 2 == 0 ? process.rest(project) : outcome;
            };
        });
    }

    @Test
    @Tag("slow")
    void theResidentProgramBuildsWithTheSameResult() throws Exception {
        try (Launcher launcher = Launcher.in(folder.resolve("program"))) {
            edit(EditedSite.HARBOUR, seed(3), count(30), edits -> project -> {
                Launcher.Run run = launcher.at(project.folder())
                        .with("SOURCE_DATE_EPOCH", Long.toString(project.now().getEpochSecond()))
                        .run("build", "-s", ".");
                return Outcome.of(new Result(run.status(), run.out(), run.err(), project.output()));
            });
            assertThat(launcher.commands()).isEqualTo(1 + count(30));
        }
    }

    private static long seed(long usual) {
        return Long.getLong("edits.seed", usual);
    }

    private static int count(int usual) {
        return Integer.getInteger("edits.count", usual);
    }

    /** A way of building a project again and again. */
    private interface Builder {
        Outcome build(Project project) throws Exception;
    }

    /** Edits a copy of a site and has it built after each edit; {@code builders} start with the project that is edited. */
    private void edit(EditedSite site, long seed, int count, Function<RandomEdits, Builder> builders) throws Exception {
        Path place = folder.toRealPath().resolve("project");
        RandomEdits edits = new RandomEdits(place, site.copyTo(place), seed);
        Builder builder = builders.apply(edits);
        Project project = new Project(place);
        assertThat(project.run("translations", "accept", "--all").status()).isZero();
        assertThat(builder.build(project).errors()).isEmpty();
        int published = 0;
        for (int i = 0; i < count; i++) {
            RandomEdits.State before = edits.state();
            Map<String, byte[]> former = project.output();
            String edit = site + ", seed " + seed + ", edit " + edits.next();
            Project now = project.at(edits.now().toString());
            Outcome outcome = builder.build(now);
            Outcome whole = Outcome.ofBuildFromNothing(now, folder.resolve("whole"));
            outcome.assertLike(whole, edit);
            if (whole.status() == 0) {
                published++;
                assertThat(outcome.notes()).as(edit).isEmpty();
            } else {
                Outcome.assertSame(project.output(), former, edit);
                edits.restore(before);
            }
        }
        assertThat(published).as("sites published").isGreaterThan(count / 2);
    }
}
