package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.programmekb.cli.Kb;

/**
 * Whatever is edited, moved or linked while {@code kb serve} runs, it shows what a build from nothing makes. A run is
 * repeated, or another one made, with {@code -Dserved.seed} and {@code -Dserved.count}.
 */
@Tag("slow")
@Tag("sites")
final class ServedEditsTest {
    private static final long SEED = Long.getLong("served.seed", 6);
    private static final int COUNT = Integer.getInteger("served.count", 100);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** The index of the search follows when nothing happens for a moment. */
    private static final int ONE_WITH_SEARCH_IN = 6;

    private static final int MOST_AT_ONCE = 4;
    private static final int PAGES_ASKED_FOR = 5;

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private final PrintedLines out = new PrintedLines();
    private final PrintedLines err = new PrintedLines();
    private Thread serve = new Thread(() -> {});
    private URI address = URI.create("");
    private Path project = Path.of("");

    @AfterEach
    void stop() throws InterruptedException {
        serve.interrupt();
        serve.join(Duration.ofSeconds(30).toMillis());
        assertThat(serve.isAlive()).isFalse();
    }

    private void start(Instant now) throws Exception {
        out.clear();
        Map<String, String> environment = Map.of("SOURCE_DATE_EPOCH", Long.toString(now.getEpochSecond()));
        serve = new Thread(() -> Kb.run(
                environment,
                new PrintWriter(out),
                new PrintWriter(err),
                "serve",
                "-s",
                project.toString(),
                "--port",
                "0",
                "--no-drafts"));
        serve.start();
        address = URI.create(out.next().replaceFirst("Open (\\S+) .*", "$1"));
    }

    @ParameterizedTest
    @EnumSource(names = {"HARBOUR", "FOUR_LANGUAGES"})
    void theServedSiteIsLikeOneFromNothing(EditedSite site) throws Exception {
        project = folder.toRealPath().resolve("project");
        RandomEdits edits = new RandomEdits(project, site.copyTo(project), SEED);
        assertThat(new Project(project).run("translations", "accept", "--all").status())
                .isZero();
        start(edits.now());
        awaitLike(fromNothing(edits), site + ", at first");
        int published = 0;
        while (published < COUNT) {
            RandomEdits.State before = edits.state();
            Map<String, byte[]> former = shown(false);
            err.clear();
            int atOnce = random.nextInt(3) == 0 ? 1 + random.nextInt(MOST_AT_ONCE) : 1;
            String made = site + ", seed " + SEED + ", edit " + make(edits, atOnce);
            startIfOtherTime(edits, before.now());
            Outcome whole = fromNothing(edits);
            if (whole.status() == 0) {
                awaitLike(whole, made);
                published++;
            } else {
                awaitErrors(whole, made);
                if (atOnce == 1) {
                    Outcome.assertSame(shown(false), former, made);
                }
                Instant now = edits.now();
                edits.restore(before);
                startIfOtherTime(edits, now);
                awaitLike(fromNothing(edits), made + ", taken back");
            }
        }
    }

    private void startIfOtherTime(RandomEdits edits, Instant before) throws Exception {
        if (!edits.now().equals(before)) {
            stop();
            start(edits.now());
        }
    }

    /** Several edits follow soon after each other. */
    private String make(RandomEdits edits, int count) throws IOException, InterruptedException {
        StringBuilder made = new StringBuilder(edits.next());
        for (int i = 1; i < count; i++) {
            Thread.sleep(random.nextInt(200));
            made.append(", ").append(edits.next());
        }
        return made.toString();
    }

    private Outcome fromNothing(RandomEdits edits) throws IOException {
        return Outcome.ofBuildFromNothing(new Project(project).at(edits.now().toString()), folder.resolve("whole"));
    }

    private void awaitLike(Outcome whole, String what) throws Exception {
        boolean isComplete = random.nextInt(ONE_WITH_SEARCH_IN) == 0;
        Map<String, byte[]> expected =
                isComplete ? whole.files() : whole.withoutSearch().files();
        long end = System.nanoTime() + PATIENCE.toNanos();
        Map<String, byte[]> shown = shown(isComplete);
        while (!isSame(shown, expected) && System.nanoTime() < end) {
            Thread.sleep(50);
            shown = shown(isComplete);
        }
        Outcome.assertSame(shown, expected, what + " " + out + err);
        List<String> paths = List.copyOf(expected.keySet());
        for (int i = 0; i < PAGES_ASKED_FOR; i++) {
            String path = paths.get(random.nextInt(paths.size()));
            assertThat(served(path)).as(what + ": " + path).isEqualTo(text(expected.get(path)));
        }
    }

    /** As a browser gets it, without the script that shows what is edited. */
    private String served(String path) throws Exception {
        byte[] bytes;
        try (var answer = address.resolve(new URI(null, null, path, null).toASCIIString())
                .toURL()
                .openStream()) {
            bytes = answer.readAllBytes();
        }
        return text(bytes).replaceFirst("<script src=\"/__kb/reload.js[^>]*></script>", "");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private void awaitErrors(Outcome whole, String what) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!err.rest().containsAll(whole.errors()) && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(err.rest()).as(what).containsAll(whole.errors());
    }

    /** What is published, read until no other site takes its place meanwhile. */
    private Map<String, byte[]> shown(boolean isComplete) throws IOException {
        Tree preview = new Tree(project.resolve(".kb/preview"));
        while (true) {
            try {
                Map<String, byte[]> files = new TreeMap<>(preview.files());
                if (!isComplete) {
                    files.keySet().removeIf(path -> path.startsWith("search/"));
                }
                return files;
            } catch (NoSuchFileException | java.io.UncheckedIOException e) {
                // It was replaced.
                continue;
            }
        }
    }

    private static boolean isSame(Map<String, byte[]> one, Map<String, byte[]> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream().allMatch(file -> Arrays.equals(file.getValue(), other.get(file.getKey())));
    }
}
