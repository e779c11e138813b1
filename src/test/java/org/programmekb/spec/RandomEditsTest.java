package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever is edited, each way of building a site gives the same bytes, findings and exit status as a build from nothing.
 * A run is repeated, or another one made, with {@code -Dedits.seed} and {@code -Dedits.count}.
 */
final class RandomEditsTest {
    private static final String SEARCH = "search/";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void aBuildAfterEachOfSomeEditsIsLikeOneFromNothing(EditedSite site) throws Exception {
        edit(site, 1, 10, Outcome::ofBuild);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("slow")
    void aBuildAfterEachOfManyEditsIsLikeOneFromNothing(EditedSite site) throws Exception {
        edit(site, Long.getLong("edits.seed", 2), Integer.getInteger("edits.count", 100), Outcome::ofBuild);
    }

    private interface Builder {
        Outcome build(Project project) throws Exception;
    }

    private void edit(EditedSite site, long seed, int count, Builder builder) throws Exception {
        Path place = folder.toRealPath().resolve("project");
        RandomEdits edits = new RandomEdits(place, site.copyTo(place), seed);
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
            assertLike(edit, outcome, whole);
            if (whole.status() == 0) {
                published++;
                assertSame(edit, outcome.files(), whole.files());
            } else {
                assertSame(edit, outcome.files(), former);
                edits.restore(before);
            }
        }
        assertThat(published).as("successful builds").isGreaterThan(count / 2);
    }

    private static void assertLike(String edit, Outcome outcome, Outcome whole) {
        assertThat(outcome.errors()).as(edit).isEqualTo(whole.errors());
        outcome.findings()
                .ifPresent(found ->
                        assertThat(found).as(edit).isEqualTo(whole.findings().orElse(found)));
        outcome.warnings().ifPresent(count -> assertThat(whole.warnings()).as(edit).contains(count));
        assertThat(outcome.status()).as(edit).isEqualTo(whole.status());
    }

    private static void assertSame(String edit, Map<String, byte[]> actual, Map<String, byte[]> expected) {
        assertThat(actual.keySet()).as(edit).isEqualTo(expected.keySet());
        expected.forEach((path, bytes) -> assertThat(new String(actual.get(path), StandardCharsets.UTF_8))
                .as("%s: %s", edit, path)
                .isEqualTo(new String(bytes, StandardCharsets.UTF_8)));
    }
}
