package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmekb.Bakery;
import org.programmekb.config.LoadedConfig;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Severity;
import org.programmekb.execution.Progress;
import org.programmekb.execution.Timings;
import org.programmekb.image.TestImages;
import org.programmekb.publish.Staging;
import org.programmekb.publish.Wait;

/**
 * A file that changes while a build reads it stops the build with a sentence that names it, or is left to the next build,
 * which is always like one from nothing.
 */
@Tag("sites")
final class ChangesDuringBuildTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PICTURE = "content/images/turned.jpg";
    private static final String TEMPLATE = "templates/news-item.ftlh";
    private static final String PART = "content/pages/_part.adoc";

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void write() throws IOException {
        folder = folder.toRealPath();
        project = HeldProject.SITE.with("""
                        -- content/pages/pictures.en.md --
                        ---
                        title: Pictures
                        attachments: [{file: ../files/list.csv, title: A list}]
                        ---
                        ![A picture](../images/turned.jpg)
                        -- content/files/list.csv --
                        a,b
                        -- assets/css/more.css --
                        .more { color: red }
                        """).in(folder.resolve("project"));
        Files.createDirectories(file(PICTURE).getParent());
        Files.write(file(PICTURE), TestImages.photo(60, 40, 6));
        Files.createDirectories(file(TEMPLATE).getParent());
        Files.copy(Path.of(TEMPLATE), file(TEMPLATE));
        SiteAssertions.assertThat(project.build()).hasStatus(0);
    }

    private Path file(String path) {
        return project.folder().resolve(path);
    }

    /** A change of the sources. */
    private interface Change {
        void make() throws Exception;
    }

    /** Builds and publishes the site; the change is made when a stage begins. */
    private Diagnostics build(String stage, Change change) throws IOException {
        LoadedConfig.Valid config = StayingProcess.configuration(project);
        Diagnostics diagnostics = new Diagnostics(Map.of());
        AtomicBoolean isMade = new AtomicBoolean();
        Progress progress = (now, done, total) -> {
            if (now.toString().equals(stage) && !isMade.getAndSet(true)) {
                try {
                    change.make();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        try (Staging staging = Staging.open(config.site().folders(), Wait.NEVER)) {
            Bakery.Summary summary = new Bakery(config, diagnostics, staging, progress, new Timings()).bake();
            if (!diagnostics.hasErrors()) {
                summary.memory().keep(staging.publish().identity()).save();
            }
        }
        assertThat(isMade).isTrue();
        return diagnostics;
    }

    private void assertNextIsRight() throws IOException {
        Path whole = folder.resolve("whole");
        Result next = project.build();
        Result fromNothing = project.build("--no-cache", "-o", whole.toString());
        assertThat(next.status()).as(next.err()).isEqualTo(fromNothing.status());
        if (next.status() == 0) {
            Outcome.assertSame(next.files(), new Tree(whole).files(), "the next build");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sorting sources,content/news/tide-gauges.en.md,,there is no such file or folder",
        "sorting sources,content/news/tide-gauges.en.md,FOLDER,this is not a file",
        "sorting sources,content/news/tide-gauges.en.md,PIPE,this is not a file",
        "sorting sources,content/news/tide-gauges.yaml,PIPE,this is not a file",
        "sorting sources,content/images/turned.jpg,PIPE,this is not a file",
        "reading facts,content/images/turned.jpg,FILE,the file was changed while it was read. Run the command again",
        "listing pages,assets/css/more.css,PIPE,this is not a file",
        "copying,content/files/list.csv,,there is no such file or folder",
        "copying,content/files/list.csv,FOLDER,this is not a file",
        "copying,content/files/list.csv,PIPE,this is not a file"
    })
    @Tag("slow")
    void whatCannotBeReadAnyMoreIsNamedAndNothingIsPublished(
            String stage, String path, CacheFaultsTest.@Nullable Fault fault, String reason) throws Exception {
        Map<String, byte[]> before = project.output();
        byte[] content = Files.readAllBytes(file(path));
        // Everything is made anew.
        new Tree(file(".kb/cache")).delete();
        Change change = () -> {
            FaultyProject.delete(file(path));
            if (fault != null) {
                fault.at(file(path), folder);
            }
        };

        assertTimeoutPreemptively(
                PATIENCE,
                () -> assertThatThrownBy(() -> build(stage, change))
                        .isInstanceOfSatisfying(
                                IOException.class,
                                e -> assertThat(ExplainedException.explain(e))
                                        .hasToString(file(path) + ": " + reason)));

        Outcome.assertSame(project.output(), before, stage);
        FaultyProject.delete(file(path));
        Files.write(file(path), content);
        assertNextIsRight();
    }

    @ParameterizedTest
    @CsvSource({
        "reading facts,content/news/tide-gauges.en.md",
        "reading facts,content/news/tide-gauges.yaml",
        "reading facts,content/pages/_part.adoc",
        "comparing,templates/news-item.ftlh",
        "listing pages,assets/css/more.css",
        "copying,assets/css/more.css",
        "copying,content/files/list.csv"
    })
    void whatChangesAfterItWasReadIsLeftToTheNextBuild(String stage, String path) throws IOException {
        new Tree(file(".kb/cache")).delete();

        Diagnostics found = build(stage, () -> Files.writeString(file(path), "\n", StandardOpenOption.APPEND));

        assertThat(found.hasErrors()).isFalse();
        assertNextIsRight();
    }

    @Test
    void aPictureThatChangesAndChangesBackIsRight() throws IOException {
        byte[] one = Files.readAllBytes(file(PICTURE));
        byte[] other = TestImages.photo(70, 50, 3);
        new Tree(file(".kb/cache")).delete();

        assertThatThrownBy(() -> build("reading facts", () -> Files.write(file(PICTURE), other)))
                .isInstanceOf(IOException.class);

        Files.write(file(PICTURE), one);
        assertNextIsRight();
    }

    @Test
    void anIncludedFileThatVanishesAfterItWasReadIsMissedByTheNextBuild() throws IOException {
        new Tree(file(".kb/cache")).delete();

        build("copying", () -> Files.delete(file(PART)));

        assertNextIsRight();
        assertThat(project.build().err()).contains("error[include-invalid]");
    }

    @Test
    void aPipeInThePlaceOfAnIncludedFileIsAFinding() throws IOException {
        new Tree(file(".kb/cache")).delete();

        Diagnostics found = assertTimeoutPreemptively(
                PATIENCE, () -> build("sorting sources", () -> CacheFaultsTest.Fault.PIPE.at(file(PART), folder)));

        assertThat(found.of(Severity.ERROR))
                .extracting(finding -> finding.code())
                .containsExactly(Code.INCLUDE_INVALID);
    }
}
