package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.apache.commons.io.function.Uncheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.programmekb.publish.Staging;
import org.programmekb.publish.Wait;
import org.programmekb.spec.StayingProcess.Build;

/**
 * Whatever goes wrong while a process that stays follows an edit, the site stays whole, the build after that is like one
 * from nothing, and the edit after that is followed.
 */
@Tag("slow")
@Tag("sites")
final class HeldSiteFaultsTest extends FaultyProject {
    private final StayingProcess process = new StayingProcess();

    @BeforeEach
    void holdSite() throws Exception {
        for (Path left : List.of(output(), generations(), project.folder().resolve(".kb/cache/sites"))) {
            delete(left);
        }
        say(ONE);
        built();
        say(OTHER);
        built();
        say(ONE);
        assertBuilt(siteOfOne, true);
        say(OTHER);
    }

    private Build built() throws Exception {
        Build build = process.build(project);
        assertThat(build.result().status()).as(build.result().err()).isZero();
        return build;
    }

    private void assertBuilt(Map<String, byte[]> site, boolean followed) throws Exception {
        Build build = built();
        HeldProject.assertSame(build.result().files(), site);
        assertThat(build.followed()).isEqualTo(followed);
    }

    /** The edit is built after a fault, and the next one is followed. */
    private void assertMade(boolean followed) throws Exception {
        assertBuilt(siteOfOther, followed);
        say(ONE);
        assertBuilt(siteOfOne, true);
        say(OTHER);
    }

    /** The edit cannot be built, for a reason that says where, and nothing is published. */
    private void assertFails(int status, String reason) throws Exception {
        Result failed = process.build(project).result();
        assertThat(failed.status()).as(failed.err()).isEqualTo(status);
        assertThat(failed.err()).contains(reason);
        HeldProject.assertSame(project.output(), siteOfOne);
    }

    private List<Path> kept(Predicate<Path> wanted) throws IOException {
        Path place = project.folder().resolve(".kb");
        List<Path> kept = new Tree(place)
                .files().keySet().stream().map(place::resolve).filter(wanted).toList();
        assertThat(kept).isNotEmpty();
        return kept;
    }

    private static boolean isSegment(Path file) {
        return file.toString().endsWith(".segment");
    }

    @Test
    void strangersTouchTheOutput() throws Exception {
        obstruct(output().resolve("en/index.html"));
        assertMade(false);
        delete(output().resolve("zh/feed.xml"));
        Files.createSymbolicLink(output().resolve("zh/feed.xml"), news);
        assertMade(false);
        assertThat(news).content().contains(OTHER);
        String other = spare().getFileName().toString();
        delete(output());
        Files.createSymbolicLink(output(), Path.of("output.generations", other));
        assertMade(false);
    }

    @Test
    void anOutputOfStrangersIsRefused() throws Exception {
        Path link = Files.readSymbolicLink(output());
        obstruct(output());
        Result refused = process.build(project).result();
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("this folder contains files that this program did not create");
        assertThat(output()).isDirectoryContaining("glob:**of-others");
        delete(output());
        Files.createSymbolicLink(output(), link);

        assertMade(true);
    }

    @Test
    void strangersTouchTheSpareGeneration() throws Exception {
        delete(spare().resolve("en/index.html"));
        assertMade(true);
        delete(spare().resolve("en"));
        Files.createDirectory(spare().resolve("en"));
        assertMade(true);
        delete(spare().resolve("zh"));
        Files.createSymbolicLink(spare().resolve("zh"), project.folder().resolve("content"));
        assertMade(true);
        obstruct(spare().resolve("en/news/tide-gauges/index.html"));
        assertMade(true);
        delete(spare());
        assertMade(true);
    }

    @Test
    void theManifestOfTheOutputIsDamaged() throws Exception {
        damage(manifest());
        assertMade(false);
        Files.write(manifest(), new byte[0]);
        assertMade(false);
        obstruct(manifest());
        assertMade(false);
    }

    @Test
    void anotherBuildLeavesItsFiles() throws Exception {
        obstruct(generations().resolve("waiting"));
        obstruct(generations().resolve("next-link"));
        obstruct(generations().resolve("7-killed"));
        assertMade(true);
        assertThat(generations().resolve("7-killed")).doesNotExist();
        Files.copy(manifest(), generations().resolve("9-killed.manifest"));
        Files.move(spare(), generations().resolve("9-killed"));
        assertMade(true);
        assertThat(generations().resolve("9-killed.manifest")).doesNotExist();
    }

    @Test
    void anotherBuildHasNotEnded() throws Exception {
        Staging other =
                Staging.open(StayingProcess.configuration(project).site().folders(), Wait.NEVER);
        CompletableFuture<Void> end = CompletableFuture.runAsync(
                () -> Uncheck.run(other::close), CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));

        Build build = built();

        assertThat(end).isCompleted();
        assertThat(build.result().err())
                .contains(
                        "kb: another build (process " + ProcessHandle.current().pid() + ") is writing to " + output()
                                + "; waiting until it has finished");
        HeldProject.assertSame(build.result().files(), siteOfOther);
        assertThat(build.followed()).isTrue();
    }

    @Test
    void recordsAreDamagedOrDeleted() throws Exception {
        for (Path record : kept(file -> !isSegment(file))) {
            damage(record);
        }
        assertBuilt(siteOfOther, false);
        for (Path record : kept(file -> !isSegment(file))) {
            damage(record);
        }
        say(ONE);
        HeldProject.assertSame(project.build().files(), siteOfOne);
        say(OTHER);
        assertMade(false);
        delete(project.folder().resolve(".kb"));
        assertMade(false);
    }

    @Test
    void whatIsKeptOfOtherDocumentsIsDamaged() throws Exception {
        for (Path segment : kept(HeldSiteFaultsTest::isSegment)) {
            damage(segment);
        }
        assertMade(false);
        for (Path segment : kept(HeldSiteFaultsTest::isSegment)) {
            Files.write(segment, new byte[0]);
        }
        assertMade(false);
    }

    @Test
    void theDiskRefusesTheRecords() throws Exception {
        for (Path record : kept(file -> file.getParent().endsWith("sites"))) {
            obstruct(record);
            HeldProject.assertSame(built().result().files(), siteOfOther);
            HeldProject.assertSame(built().result().files(), siteOfOther);
            delete(record);
            HeldProject.assertSame(built().result().files(), siteOfOther);
            say(ONE);
            // The other record may have told that there was nothing to do, so that no site was held.
            HeldProject.assertSame(built().result().files(), siteOfOne);
            say(OTHER);
            assertMade(true);
        }
    }

    @Test
    void theDiskRefusesTheSite() throws Exception {
        Path probe = generations().resolve("probe-1");
        obstruct(probe);
        assertFails(3, "could not read or write: " + probe + ": another file or folder is in the way");
        delete(probe);

        assertMade(true);
    }

    @Test
    void nobodyWaitsAnyMoreForWhatWasMade() throws Exception {
        process.buildInVain(project);
        HeldProject.assertSame(project.output(), siteOfOne);

        assertMade(false);
    }

    @Test
    void theEditedFileIsGoneOrNoFile() throws Exception {
        delete(news);
        assertFails(1, "there is no `content/news/tide-gauges.en.md`");
        Files.createDirectory(news);
        assertFails(1, "there is no `content/news/tide-gauges.en.md`");
        delete(news);
        Files.createSymbolicLink(news, Path.of("nowhere.en.md"));
        assertFails(1, "content/news/tide-gauges.en.md");
        delete(news);
        say(OTHER);
        assertMade(true);
        Files.write(news, new byte[] {'-', '-', '-', '\n', (byte) 0xC3, '\n'});
        Result refused = process.build(project).result();
        assertThat(refused.status()).isEqualTo(1);
        HeldProject.assertSame(refused.files(), siteOfOne);
        say(OTHER);
        assertMade(false);
    }

    @Test
    @Tag("slow")
    void theEditedFileComesAndGoesWhileItIsFollowed() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> stranger = CompletableFuture.runAsync(() -> meddle(done));
        for (int i = 0; i < Integer.getInteger("faults.count", 40); i++) {
            Build build = process.build(project);
            assertThat(build.result().err()).doesNotContain("this is a fault of the program");
            assertThat(new String(build.result().files().get("en/feed.xml"), StandardCharsets.UTF_8))
                    .endsWith("</feed>\n");
        }
        done.set(true);
        stranger.join();
        delete(news);
        say(OTHER);
        HeldProject.assertSame(built().result().files(), siteOfOther);
        say(ONE);
        // Where there was nothing to do, no site was held.
        HeldProject.assertSame(built().result().files(), siteOfOne);
        say(OTHER);

        assertMade(true);
    }

    private void meddle(AtomicBoolean done) {
        Random random = new Random(20191112);
        try {
            while (!done.get()) {
                delete(news);
                switch (random.nextInt(8)) {
                    case 0 -> {}
                    case 1 -> Files.createDirectory(news);
                    default -> say(random.nextBoolean() ? ONE : OTHER);
                }
                Thread.sleep(random.nextInt(30));
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
