package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.programmekb.cli.Kb;

/** Whatever goes wrong while {@code serve} follows an edit, the edits after that are shown as if all was baked. */
@Tag("slow")
@Tag("sites")
final class ServeFaultsTest extends FaultyProject {
    private static final String FOLLOWED = "Rebuilt [0-9]+ files? in [0-9.]+ s";
    private static final String BAKED = "Rebuilt [0-9]+ pages? in [0-9.]+ s";
    private static final String EITHER = FOLLOWED + "|" + BAKED;
    /** By then later builds have been prepared, and no bake has followed yet. */
    private static final long SETTLED_MILLIS = 500;

    private final PrintedLines out = new PrintedLines();
    private final PrintedLines err = new PrintedLines();
    private Thread serve;

    @Override
    Path output() {
        return project.folder().resolve(".kb/preview");
    }

    private Map<String, byte[]> preview() throws IOException {
        return new Tree(output()).files();
    }

    @BeforeAll
    void start() throws Exception {
        serve = new Thread(() -> Kb.run(
                Map.of("SOURCE_DATE_EPOCH", Long.toString(project.now().getEpochSecond())),
                new PrintWriter(out),
                new PrintWriter(err),
                "serve",
                "-s",
                project.folder().toString(),
                "--port",
                "0"));
        serve.start();
        assertThat(out.next()).startsWith("Open ");
        assertThat(out.next()).startsWith("Write in the browser: ");
        assertThat(out.next()).matches(BAKED);
    }

    @AfterAll
    void stop() throws InterruptedException {
        serve.interrupt();
        serve.join(TimeUnit.SECONDS.toMillis(30));
        assertThat(serve.isAlive()).isFalse();
    }

    /** The site of one thing is shown and will be followed; the document says the other in a moment. */
    @BeforeEach
    void showOne() throws Exception {
        say(OTHER);
        assertThat(out.next()).matches(EITHER);
        say(ONE);
        assertShown(siteOfOne, FOLLOWED);
        Thread.sleep(SETTLED_MILLIS);
        err.clear();
    }

    /**
     * The index of the search is left to the bake that follows when nothing happens for a moment. Events of one edit
     * that come apart give a build more, which shows nothing new.
     */
    private void assertShown(Map<String, byte[]> site, String how) throws Exception {
        Map<String, byte[]> expected = withoutSearch(site);
        String line;
        do {
            line = out.next();
            assertThat(line).as(err.toString()).matches(EITHER);
        } while (!isSame(withoutSearch(preview()), expected));
        assertThat(line).as(err.toString()).matches(how);
    }

    private static Map<String, byte[]> withoutSearch(Map<String, byte[]> files) {
        Map<String, byte[]> others = new TreeMap<>(files);
        others.keySet().removeIf(path -> path.startsWith("search/"));
        return others;
    }

    /**
     * The edit is shown after a fault, and so is the next one. How the first is made depends on time: a build that
     * follows a rest may find the fault before the edit.
     */
    private void assertMade() throws Exception {
        say(OTHER);
        assertShown(siteOfOther, EITHER);
        Thread.sleep(SETTLED_MILLIS);
        say(ONE);
        assertShown(siteOfOne, FOLLOWED);
    }

    @Test
    void strangersTouchTheOutput() throws Exception {
        obstruct(output().resolve("en/news/tide-gauges/index.html"));
        assertMade();
        delete(output());
        assertMade();
    }

    @Test
    void strangersTouchTheSpareGeneration() throws Exception {
        Path page = spare().resolve("zh/index.html");
        Files.delete(page);
        Files.writeString(page, "of others");
        obstruct(spare().resolve("en/feed.xml"));
        delete(spare().resolve("en/cities"));
        say(OTHER);
        assertThat(out.next()).matches(EITHER);

        awaitWhole(siteOfOther);
    }

    /** The bake after a rest makes good what nobody looked at. */
    private void awaitWhole(Map<String, byte[]> site) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!isSame(preview(), site) && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        HeldProject.assertSame(preview(), site);
    }

    private static boolean isSame(Map<String, byte[]> one, Map<String, byte[]> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream().allMatch(file -> Arrays.equals(file.getValue(), other.get(file.getKey())));
    }

    @Test
    void aKilledBuildLeavesItsFiles() throws Exception {
        obstruct(generations().resolve("waiting"));
        obstruct(generations().resolve("next-link"));

        assertMade();
    }

    @Test
    void theDiskRefusesTheSite() throws Exception {
        Path probe = generations().resolve("probe-1");
        obstruct(probe);
        say(OTHER);
        assertThat(err.next())
                .isEqualTo("kb: could not read or write: " + probe + ": another file or folder is in the way");
        HeldProject.assertSame(withoutSearch(preview()), withoutSearch(siteOfOne));
        delete(probe);

        assertMade();
    }

    @Test
    void theDiskRefusesTheRecords() throws Exception {
        Path sites = project.folder().resolve(".kb/cache/sites");
        for (String record : new Tree(sites).files().keySet()) {
            obstruct(sites.resolve(record));
        }
        assertMade();
        assertThat(err.next()).contains("kb: ", sites.toString());
        delete(sites);

        assertMade();
    }

    @Test
    void whatIsKeptIsDamagedOrDeleted() throws Exception {
        Path kept = project.folder().resolve(".kb");
        for (String file : new Tree(kept).files().keySet()) {
            damage(kept.resolve(file));
        }
        assertMade();
        delete(kept);

        assertMade();
    }

    @Test
    void theEditedFileIsGoneOrNoFile() throws Exception {
        delete(news);
        assertThat(err.next()).contains("there is no `content/news/tide-gauges.en.md`");
        Files.createDirectory(news);
        HeldProject.assertSame(withoutSearch(preview()), withoutSearch(siteOfOne));
        delete(news);

        say(OTHER);

        assertShown(siteOfOther, EITHER);
        say(ONE);
        assertShown(siteOfOne, FOLLOWED);
    }
}
