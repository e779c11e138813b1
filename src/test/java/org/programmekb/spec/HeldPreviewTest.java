package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.Bakery;
import org.programmekb.config.LoadedConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Severity;
import org.programmekb.execution.Progress;
import org.programmekb.execution.Timings;
import org.programmekb.live.Extent;
import org.programmekb.live.HeldSite;
import org.programmekb.publish.PublishedSite;
import org.programmekb.publish.Staging;
import org.programmekb.publish.Wait;
import org.programmekb.source.Change;
import org.programmekb.source.Changes;

/** A site held in memory follows edits of prose, and leaves everything else to a bake of the whole site. */
@Tag("sites")
final class HeldPreviewTest {
    @TempDir
    private static Path folder;

    private static RandomFiles files;
    private static Snapshot original;
    private static Project project;

    private HeldSite site;
    private Bakery.Saving saving = Bakery.Saving.NOTHING;
    private boolean isFollowed;

    @BeforeAll
    static void copy() throws IOException {
        Path place = folder.toRealPath().resolve("project");
        new Tree(Path.of("examples/river-towns")).copyTo(place);
        project = new Project(place).at("2026-12-10T12:00:00Z");
        files = new RandomFiles(place, new Random(3)) {};
        original = Snapshot.of(place);
    }

    /** Bakes the original sources; what the test before made of files that it did not edit is kept. */
    @BeforeEach
    void bake() throws IOException {
        original.restore();
        bakeAnew();
    }

    private void bakeAnew() throws IOException {
        site = new HeldSite(Extent.PAGES);
        assertThat(build(new Changes.Unknown(), diagnostics())).isPresent();
        saving.save();
        Staging.prepareSpare(StayingProcess.configuration(project).site().folders());
    }

    /** Builds and publishes; empty if it was a bake of the whole site. */
    private Optional<PublishedSite> build(Changes changes, Diagnostics diagnostics) throws IOException {
        LoadedConfig.Valid config = StayingProcess.configuration(project);
        try (Staging staging = Staging.open(config.site().folders(), Wait.NEVER)) {
            Bakery.Summary baked = new Bakery(config, diagnostics, staging, Progress.SILENT, new Timings())
                    .bake(Optional.of(site), changes);
            isFollowed = baked.extent() == Extent.PAGES;
            if (diagnostics.hasErrors()) {
                return Optional.empty();
            }
            PublishedSite published = staging.publish();
            saving = baked.memory().keep(published.identity());
            return Optional.of(published);
        }
    }

    private Diagnostics diagnostics() {
        return new Diagnostics(Map.of());
    }

    private Optional<PublishedSite> follow(Change change, Path... files) throws IOException {
        TreeMap<Path, Change> changes = new TreeMap<>();
        for (Path file : files) {
            changes.put(file, change);
        }
        return build(new Changes.Known(changes), diagnostics()).filter(published -> isFollowed);
    }

    private Path content(String name) {
        return project.folder().resolve("content").resolve(name);
    }

    @Test
    void aFileThatIsTwoDocumentsIsNotFollowed() throws IOException {
        Path file = content("pages/about.fr.md");
        Files.createSymbolicLink(content("pages/again.fr.md"), file.getFileName());
        bakeAnew();
        Files.writeString(file, Files.readString(file) + "\n\nTide.\n");

        assertThat(follow(Change.MODIFIED, file)).isEmpty();
    }

    @Test
    void afterEditsOfProseItHasTheFilesOfABuildFromNothing() throws IOException {
        List<Path> documents = files.all("content", ".*\\.(fr|es)\\.md");
        int followed = 0;
        for (int i = 0; i < 25; i++) {
            Path file = files.oneOf(documents);
            Files.writeString(file, Files.readString(file).stripTrailing() + "\n\nTide " + i + ".\n");
            if (follow(Change.MODIFIED, file).isPresent()) {
                followed++;
            }
        }
        assertThat(followed).isGreaterThan(20);
        Path whole = folder.resolve("whole");
        SiteAssertions.assertThat(project.build("--no-cache", "-o", whole.toString()))
                .hasStatus(0);
        assertSame(withoutSearch(project.output()), withoutSearch(new Tree(whole).files()));
        saving.save();
        assertSame(project.build().files(), new Tree(whole).files());
        assertThat(project.build().out()).contains("(0 written)");
    }

    /** The index of the search is left to the next bake. */
    private static Map<String, byte[]> withoutSearch(Map<String, byte[]> files) {
        Map<String, byte[]> others = new TreeMap<>(files);
        others.keySet().removeIf(path -> path.startsWith("search/"));
        return others;
    }

    private static void assertSame(Map<String, byte[]> actual, Map<String, byte[]> expected) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach((path, bytes) -> assertThat(actual.get(path)).as(path).isEqualTo(bytes));
    }

    @Test
    void anEditTouchesThePagesThatShowTheDocumentAndItsFeeds() throws IOException {
        Path file = content("news/first-meeting.fr.md");
        Files.writeString(file, Files.readString(file) + "\nOne more paragraph.\n");

        PublishedSite published = follow(Change.MODIFIED, file).orElseThrow();

        assertThat(published.changed())
                .contains("fr/news/first-meeting/index.html", "fr/feed.xml", "data/v1/news/first-meeting.json")
                .allMatch(path -> path.endsWith("feed.xml") || path.contains("/news/first-meeting"));
    }

    @Test
    void anEditThatMakesATranslationOutdatedIsForAWholeBakeAndFurtherOnesAreNot() throws IOException {
        assertThat(project.run("translations", "accept", "--all").status()).isZero();
        Path file = content("news/first-meeting.fr.md");
        bakeAnew();
        Files.writeString(file, Files.readString(file) + "\nOne more paragraph.\n");
        assertThat(follow(Change.MODIFIED, file)).isEmpty();
        Path translation = content("news/first-meeting.es.md");
        bakeAnew();

        Files.writeString(file, Files.readString(file) + "\nAnd another one.\n");
        Files.writeString(translation, Files.readString(translation) + "\nOtro párrafo.\n");

        assertThat(follow(Change.MODIFIED, file)).isPresent();
    }

    @Test
    void anotherTitleIsForAWholeBake() throws IOException {
        Path file = content("news/first-meeting.fr.md");
        Files.writeString(file, Files.readString(file).replaceFirst("title: ", "title: New "));

        assertThat(follow(Change.MODIFIED, file)).isEmpty();
    }

    @Test
    void anotherHeadingIsForAWholeBakeSinceOthersMayLinkToIt() throws IOException {
        Path file = content("news/first-meeting.fr.md");
        Files.writeString(file, Files.readString(file) + "\n## Another heading\n");

        assertThat(follow(Change.MODIFIED, file)).isEmpty();
    }

    @Test
    void anotherLinkIsForAWholeBakeSinceItsTargetSaysWhatLinksThere() throws IOException {
        Path file = content("news/first-meeting.fr.md");
        Files.writeString(file, Files.readString(file) + "\n[The ford](../cities/willow-ford.fr.md#)\n");
        assertThat(follow(Change.MODIFIED, file)).isEmpty();
        bakeAnew();

        Files.writeString(file, Files.readString(file) + "\n[Once more](kb:city/willow-ford)\n");

        assertThat(follow(Change.MODIFIED, file)).isPresent();
    }

    @Test
    void anotherNameIsForAWholeBakeSinceListsSayWhereItIsMentioned() throws IOException {
        Path file = content("news/first-meeting.fr.md");
        Files.writeString(file, Files.readString(file) + "\nNoa Lindgren agrees.\n");
        assertThat(follow(Change.MODIFIED, file)).isEmpty();
        bakeAnew();

        Files.writeString(file, Files.readString(file) + "\nNoa Lindgren agrees again.\n");

        assertThat(follow(Change.MODIFIED, file)).isPresent();
    }

    @Test
    void whatAnotherDocumentIncludesIsForAWholeBake() throws IOException {
        Path part = content("pages/part.fr.adoc");
        Files.writeString(part, "= Part\n\nOf two pages.\n");
        Files.writeString(content("pages/whole.fr.adoc"), "= Whole\n\ninclude::part.fr.adoc[lines=3]\n");
        bakeAnew();
        Files.writeString(part, "= Part\n\nOf three pages.\n");

        assertThat(follow(Change.MODIFIED, part)).isEmpty();
    }

    @Test
    void aLinkInPlaceOfADocumentIsForAWholeBake() throws IOException {
        Path file = content("news/first-meeting.fr.md");
        Path outside = Files.writeString(folder.resolve("outside.fr.md"), Files.readString(file) + "\nA secret.\n");
        Files.delete(file);
        Files.createSymbolicLink(file, outside);

        assertThat(follow(Change.CREATED, file)).isEmpty();
        Files.delete(file);
    }

    @Test
    void filesThatAreNoDocumentsAreForAWholeBake() throws IOException {
        Path facts = content("cities/willow-ford.yaml");
        Path gone = content("news/first-meeting.fr.md");
        Files.delete(gone);

        assertThat(follow(Change.MODIFIED, facts)).isEmpty();
        assertThat(follow(Change.DELETED, gone)).isEmpty();
        build(new Changes.Unknown(), diagnostics());
        assertThat(isFollowed).isFalse();
    }

    @Test
    void aBrokenLinkIsFoundAndPublishesNothing() throws IOException {
        Path file = content("news/first-meeting.fr.md");
        Files.writeString(file, Files.readString(file) + "\n[Nowhere](nowhere.fr.md)\n");
        Diagnostics diagnostics = diagnostics();
        TreeMap<Path, Change> changes = new TreeMap<>(Map.of(file, Change.MODIFIED));

        assertThat(build(new Changes.Known(changes), diagnostics)).isEmpty();

        assertThat(diagnostics.hasErrors()).isTrue();
        assertThat(diagnostics.of(Severity.ERROR).get(0).toString()).contains("nowhere.fr.md");
    }

    @Test
    void whatSomebodyElsePublishedMeanwhileIsNotReplaced() throws IOException {
        Path file = content("news/first-meeting.fr.md");
        Files.writeString(file, Files.readString(file) + "\nOne more paragraph.\n");
        SiteAssertions.assertThat(project.build()).hasStatus(0);
        Files.writeString(file, Files.readString(file) + "\nAnd another one.\n");

        assertThat(follow(Change.MODIFIED, file)).isEmpty();
    }
}
