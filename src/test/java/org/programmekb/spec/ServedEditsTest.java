package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever is edited, moved or linked while {@code kb serve} runs, and wherever the clock jumps, it shows what a build from
 * nothing makes. A run is repeated, or another one made, with {@code -Dserved.seed} and {@code -Dserved.count}.
 */
@Tag("slow")
@Tag("sites")
final class ServedEditsTest {
    private static final long SEED = Long.getLong("served.seed", 6);
    private static final int COUNT = Integer.getInteger("served.count", 60);
    private static final int ONE_WITH_SEARCH_IN = 6;
    private static final int ONE_START_IN = 12;
    private static final int ONE_JUMP_IN = 6;
    private static final int MOST_AT_ONCE = 4;
    private static final int PAGES_ASKED_FOR = 5;

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private Project project = new Project(Path.of(""));
    private Optional<ServedProject> served = Optional.empty();

    @ParameterizedTest
    @EnumSource(names = {"HARBOUR", "FOUR_LANGUAGES"})
    void theServedSiteIsLikeOneFromNothing(EditedSite site) throws Exception {
        project = new Project(folder.toRealPath().resolve("project"));
        RandomEdits edits = new RandomEdits(project.folder(), site.copyTo(project.folder()), SEED);
        assertThat(project.run("translations", "accept", "--all").status()).isZero();
        int published = 0;
        start(edits);
        awaitLike(fromNothing(), site + ", at first");
        while (published < COUNT) {
            if (random.nextInt(ONE_START_IN) == 0) {
                start(edits);
            }
            published += isPublished(edits, site + ", seed " + SEED + ", edit ") ? 1 : 0;
        }
    }

    @AfterEach
    void stop() {
        served.ifPresent(ServedProject::close);
    }

    /** Serves the project, by the clock of those who edit it. */
    private void start(RandomEdits edits) throws InterruptedException {
        stop();
        served = Optional.of(new ServedProject(project, edits::now));
    }

    private ServedProject served() {
        return served.orElseThrow();
    }

    /** Makes edits; with errors in the sources, they are taken back. */
    private boolean isPublished(RandomEdits edits, String what) throws Exception {
        RandomEdits.State before = edits.state();
        Map<String, byte[]> former = served().shown(false);
        served().err().clear();
        int atOnce = random.nextInt(3) == 0 ? 1 + random.nextInt(MOST_AT_ONCE) : 1;
        String made = what + make(edits, atOnce);
        project = project.at(edits.now().toString());
        Outcome whole = fromNothing();
        if (whole.status() == 0) {
            awaitLike(whole, made);
            return true;
        }
        served().awaitErrors(whole.errors(), made);
        if (atOnce == 1) {
            Outcome.assertSame(served().shown(false), former, made);
        }
        boolean isOtherTime = !edits.now().equals(before.now());
        edits.restore(before);
        if (isOtherTime) {
            touch(edits);
        }
        project = project.at(edits.now().toString());
        awaitLike(fromNothing(), made + ", taken back");
        return false;
    }

    /** Several edits follow soon after each other. */
    private String make(RandomEdits edits, int count) throws IOException, InterruptedException {
        Instant before = edits.now();
        StringBuilder made = new StringBuilder(random.nextInt(ONE_JUMP_IN) == 0 ? edits.passTime() + ", " : "");
        made.append(edits.next());
        for (int i = 1; i < count; i++) {
            Thread.sleep(random.nextInt(200));
            made.append(", ").append(edits.next());
        }
        if (!edits.now().equals(before)) {
            touch(edits);
        }
        return made.toString();
    }

    /** Only when a file is saved the server looks at its clock. */
    private static void touch(RandomEdits edits) throws IOException {
        Files.setLastModifiedTime(edits.document(), FileTime.from(edits.now()));
    }

    private Outcome fromNothing() throws Exception {
        return Outcome.ofBuildFromNothing(project, folder.resolve("whole"));
    }

    private void awaitLike(Outcome whole, String what) throws Exception {
        boolean hasSearch = random.nextInt(ONE_WITH_SEARCH_IN) == 0;
        Map<String, byte[]> site =
                hasSearch ? whole.files() : whole.withoutSearch().files();
        served().awaitSite(site, what);
        List<String> paths = List.copyOf(site.keySet());
        for (int i = 0; i < PAGES_ASKED_FOR; i++) {
            String path = paths.get(random.nextInt(paths.size()));
            assertThat(served().served(path)).as(what + ": " + path).isEqualTo(site.get(path));
        }
    }
}
