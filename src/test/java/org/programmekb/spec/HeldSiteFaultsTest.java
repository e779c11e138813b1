package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.spec.StayingProcess.Build;

/**
 * Whatever goes wrong while a process that stays follows an edit, the site stays whole, the build after that is like one
 * from nothing, and the edit after that is followed. All tests share a project, of which one document says one thing or
 * another.
 */
final class HeldSiteFaultsTest {
    private static final String ONE = "One thing.";
    private static final String OTHER = "Another thing.";

    @TempDir
    private static Path folder;

    private static final StayingProcess PROCESS = new StayingProcess();
    private static Project project;
    private static Path news;
    private static String text;
    private static Map<String, byte[]> siteOfOne;
    private static Map<String, byte[]> siteOfOther;

    @BeforeAll
    static void bakeFromNothing() throws Exception {
        project = HeldProject.SITE.in(folder.toRealPath().resolve("project"));
        news = project.folder().resolve(HeldProject.NEWS);
        text = Files.readString(news);
        say(OTHER);
        siteOfOther = fromNothing();
        say(ONE);
        siteOfOne = fromNothing();
    }

    private static Map<String, byte[]> fromNothing() throws IOException {
        Path whole = folder.resolve("whole");
        assertThat(project.build("--no-cache", "-o", whole.toString()).status()).isZero();
        return new Tree(whole).files();
    }

    @BeforeEach
    void holdSite() throws Exception {
        for (Path left : List.of(output(), generations(), project.folder().resolve(".kb/sites"))) {
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

    private static void say(String what) throws IOException {
        Files.writeString(news, text + "\n" + what + "\n");
    }

    private static Build built() throws Exception {
        Build build = PROCESS.build(project);
        assertThat(build.result().status()).as(build.result().err()).isZero();
        return build;
    }

    private static void assertBuilt(Map<String, byte[]> site, boolean followed) throws Exception {
        Build build = built();
        HeldProject.assertSame(build.result().files(), site);
        assertThat(build.followed()).isEqualTo(followed);
    }

    /** The edit is built after a fault, and the next one is followed. */
    private static void assertMade(boolean followed) throws Exception {
        assertBuilt(siteOfOther, followed);
        say(ONE);
        assertBuilt(siteOfOne, true);
        say(OTHER);
    }

    /** The edit cannot be built, for a reason that says where, and nothing is published. */
    private static void assertFails(int status, String reason) throws Exception {
        Result failed = PROCESS.build(project).result();
        assertThat(failed.status()).as(failed.err()).isEqualTo(status);
        assertThat(failed.err()).contains(reason);
        HeldProject.assertSame(project.output(), siteOfOne);
    }

    private static Path output() {
        return project.folder().resolve("output");
    }

    private static Path generations() {
        return project.folder().resolve("output.generations");
    }

    private static Path spare() throws IOException {
        Path current = output().toRealPath();
        try (Stream<Path> found = Files.list(generations())) {
            return found.filter(path -> Files.isDirectory(path) && !path.equals(current))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Path manifest() throws IOException {
        return generations().resolve(output().toRealPath().getFileName() + ".manifest");
    }

    private static List<Path> filesOf(String part) throws IOException {
        Path place = project.folder().resolve(".kb").resolve(part);
        return new Tree(place).files().keySet().stream().map(place::resolve).toList();
    }

    /** With other bytes in the same file, as a failing disk leaves it. */
    private static void damage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length; i += 7) {
            bytes[i] ^= 0x15;
        }
        Files.write(file, bytes);
    }

    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            new Tree(path).delete();
        } else {
            Files.deleteIfExists(path);
        }
    }

    /** A folder that is not empty takes the place of whatever is there. */
    private static void obstruct(Path path) throws IOException {
        delete(path);
        Files.writeString(Files.createDirectories(path).resolve("of-others"), "text");
    }

    @Test
    void strangersTouchTheOutput() throws Exception {
        obstruct(output().resolve("en/index.html"));
        assertMade(false);
        delete(output().resolve("zh/feed.xml"));
        Files.createSymbolicLink(output().resolve("zh/feed.xml"), news);
        assertMade(false);
        assertThat(news).content().contains(OTHER);
        delete(output());
        assertMade(false);
        String other = spare().getFileName().toString();
        delete(output());
        Files.createSymbolicLink(output(), Path.of("output.generations", other));
        assertMade(false);
    }

    @Test
    void anOutputOfStrangersIsRefused() throws Exception {
        Path link = Files.readSymbolicLink(output());
        obstruct(output());
        Result refused = PROCESS.build(project).result();
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("this folder holds files that this program did not make");
        assertThat(output()).isDirectoryContaining("glob:**of-others");
        delete(output());
        Files.createSymbolicLink(output(), link);

        assertMade(false);
    }

    @Test
    void strangersTouchTheSpareGeneration() throws Exception {
        delete(spare().resolve("en/index.html"));
        assertMade(false);
        delete(spare().resolve("en"));
        Files.createDirectory(spare().resolve("en"));
        assertMade(false);
        delete(spare().resolve("zh"));
        Files.createSymbolicLink(spare().resolve("zh"), project.folder().resolve("content"));
        assertMade(false);
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
    void anotherBuildLeavesItsFilesOrHasNotEnded() throws Exception {
        obstruct(generations().resolve("waiting"));
        obstruct(generations().resolve("next-link"));
        obstruct(generations().resolve("7-killed"));
        assertMade(true);
        assertThat(generations().resolve("7-killed")).doesNotExist();
    }

    @Test
    void recordsAreDamagedOrDeleted() throws Exception {
        for (Path record : filesOf("")) {
            if (!record.toString().endsWith(".segment")) {
                damage(record);
            }
        }
        assertMade(true);
        assertThat(project.build().files()).containsOnlyKeys(siteOfOne.keySet());
        delete(project.folder().resolve(".kb"));
        assertMade(false);
        delete(project.folder().resolve(".kb"));
        assertMade(true);
    }

    @Test
    void whatIsKeptOfOtherDocumentsIsDamaged() throws Exception {
        for (Path segment : filesOf("")) {
            if (segment.toString().endsWith(".segment")) {
                damage(segment);
            }
        }
        assertMade(false);
        for (Path segment : filesOf("")) {
            if (segment.toString().endsWith(".segment")) {
                Files.write(segment, new byte[0]);
            }
        }
        assertMade(false);
    }

    @Test
    void theDiskRefusesTheRecords() throws Exception {
        for (Path record : filesOf("sites")) {
            obstruct(record);
            Result failed = PROCESS.build(project).result();
            assertThat(failed.status()).isEqualTo(3);
            assertThat(failed.err()).contains("could not read or write: ", record.toString());
            HeldProject.assertSame(project.output(), siteOfOther);
            assertThat(PROCESS.build(project).result().err()).contains("could not read or write: ", record.toString());
            HeldProject.assertSame(project.output(), siteOfOther);
            delete(record);
            assertMade(false);
        }
    }

    @Test
    void theDiskRefusesTheSite() throws Exception {
        Path probe = generations().resolve("probe-1");
        obstruct(probe);
        assertFails(3, "could not read or write: DirectoryNotEmptyException: " + probe);
        delete(probe);

        assertMade(false);
    }

    @Test
    void nobodyWaitsAnyMoreForWhatWasMade() throws Exception {
        PROCESS.buildInVain(project);
        HeldProject.assertSame(project.output(), siteOfOne);

        assertMade(false);
    }

    @Test
    void theEditedFileIsGoneOrNoFile() throws Exception {
        delete(news);
        assertFails(1, "there is no file `content/news/tide-gauges.en.md`");
        Files.createDirectory(news);
        assertFails(1, "there is no file `content/news/tide-gauges.en.md`");
        delete(news);
        Files.createSymbolicLink(news, Path.of("nowhere.en.md"));
        assertFails(1, "content/news/tide-gauges.en.md");
        delete(news);
        say(OTHER);
        assertMade(false);
        Files.write(news, new byte[] {'-', '-', '-', '\n', (byte) 0xC3, '\n'});
        Result refused = PROCESS.build(project).result();
        assertThat(refused.status()).isEqualTo(1);
        HeldProject.assertSame(refused.files(), siteOfOne);
        say(OTHER);
        assertMade(false);
    }

    @Test
    void theEditedFileComesAndGoesWhileItIsFollowed() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> stranger = CompletableFuture.runAsync(() -> meddle(done));
        for (int i = 0; i < 15; i++) {
            Build build = PROCESS.build(project);
            assertThat(build.result().status()).as(build.result().err()).isLessThan(4);
            assertThat(new String(build.result().files().get("en/feed.xml"), StandardCharsets.UTF_8))
                    .endsWith("</feed>\n");
        }
        done.set(true);
        stranger.join();
        delete(news);
        say(OTHER);
        HeldProject.assertSame(built().result().files(), siteOfOther);
        say(ONE);

        assertBuilt(siteOfOne, true);
    }

    private static void meddle(AtomicBoolean done) {
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
