package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.Bakery;
import org.programmekb.config.LoadedConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.editor.Trial;
import org.programmekb.execution.CancelledException;
import org.programmekb.execution.Progress;
import org.programmekb.execution.Timings;
import org.programmekb.live.Extent;
import org.programmekb.live.HeldSite;
import org.programmekb.publish.Staging;
import org.programmekb.publish.Wait;
import org.programmekb.serve.TrialBuild;
import org.programmekb.source.Changes;

/** What edits would change is known before they are saved. */
@Tag("sites")
final class TrialBuildTest {
    private static final String WALK = "content/news/walk.en.md";
    private static final String ITEM = "---\ntitle: A walk\ndate: 2024-02\n---\nAlong the quay.\n";

    @TempDir
    private static Path folder;

    private static final ReentrantLock BUILDING = new ReentrantLock(true);

    private static Project project;
    private static TrialBuild trial;

    @BeforeAll
    static void publish() throws IOException {
        project = Site.of("")
                .withFile(WALK, ITEM)
                .withFile("content/news/reader.en.md", "---\ntitle: Reader\ndate: 2024-01\n---\n[A walk](walk.en.md)\n")
                .in(folder.toRealPath().resolve("project"));
        LoadedConfig.Valid config = StayingProcess.configuration(project);
        HeldSite held = new HeldSite(Extent.PAGES);
        String name;
        try (Staging staging = Staging.open(config.site().folders(), Wait.NEVER)) {
            Bakery.Summary baked = new Bakery(
                            config, new Diagnostics(Map.of()), staging, Progress.SILENT, new Timings())
                    .bake(Optional.of(held), new Changes.Unknown());
            name = staging.publish().identity();
            baked.memory().keep(name).save();
        }
        trial = new TrialBuild(() -> StayingProcess.configuration(project), () -> Optional.of(name), held, BUILDING);
    }

    private static Trial.Result tryOut(String path, String text) throws IOException {
        Path draft = Files.writeString(folder.resolve("draft"), text);
        return trial.of(Map.of(path, Optional.of(draft)));
    }

    private static List<String> lines(Trial.Result result) {
        return result.findings().stream()
                .map(finding -> finding.in(MessageLanguage.ENGLISH))
                .toList();
    }

    @Test
    void anEditGivesThePagesThatItChangesAndWritesNothing() throws IOException {
        Map<String, byte[]> before = project.output();

        Trial.Result result = tryOut(WALK, ITEM.replace("the quay", "the new quay"));

        assertThat(result.files())
                .containsKey("en/news/walk/index.html")
                .doesNotContainKey("en/news/reader/index.html");
        assertThat(new String(result.files().get("en/news/walk/index.html"), StandardCharsets.UTF_8))
                .contains("Along the new quay.");
        assertThat(Files.readString(project.folder().resolve(WALK))).isEqualTo(ITEM);
        HeldProject.assertSame(project.output(), before);
    }

    @Test
    void anEditOfProseIsShownAtOnceAndTheSiteStaysAsItIs() throws IOException {
        Path draft = Files.writeString(folder.resolve("soon"), ITEM.replace("the quay", "the old quay"));
        for (int i = 0; i < 2; i++) {
            Trial.Result result = trial.soon(Map.of(WALK, Optional.of(draft))).orElseThrow();
            assertThat(new String(result.files().get("en/news/walk/index.html"), StandardCharsets.UTF_8))
                    .contains("Along the old quay.");
        }
        assertThat(new String(tryOut(WALK, ITEM).files().getOrDefault("en/news/walk/index.html", new byte[0])))
                .doesNotContain("old quay");
        Files.writeString(draft, ITEM.replace("A walk", "Another walk"));
        assertThat(trial.soon(Map.of(WALK, Optional.of(draft)))).isEmpty();
    }

    @Test
    void aBuildThatWaitsCancelsTheTrialAndIsNext() throws Exception {
        CompletableFuture<Void> build = new CompletableFuture<>();
        Thread builder = new Thread(() -> {
            BUILDING.lock();
            try {
                build.complete(null);
            } finally {
                BUILDING.unlock();
            }
        });
        TrialBuild overtaken = new TrialBuild(
                () -> {
                    builder.start();
                    while (!BUILDING.hasQueuedThreads()) {
                        Thread.onSpinWait();
                    }
                    return StayingProcess.configuration(project);
                },
                Optional::empty,
                new HeldSite(Extent.PAGES),
                BUILDING);

        assertThatThrownBy(() -> overtaken.of(Map.of(WALK, Optional.empty()))).isInstanceOf(CancelledException.class);
        assertThat(build).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void aMistakeIsFoundAtItsPlaceInTheEditedText() throws IOException {
        assertThat(lines(tryOut(WALK, ITEM.replace("2024-02", "2024-13"))))
                .anyMatch(line -> line.startsWith(WALK + ":3:7: error[date-invalid]: "));
    }

    @Test
    void aNewEntryHasItsPage() throws IOException {
        assertThat(tryOut("content/news/fair.en.md", "---\ntitle: Fair\ndate: 2024-03\n---\nToday.\n")
                        .files())
                .containsKey("en/news/fair/index.html");
    }

    @Test
    void linksToADeletedDocumentAreFound() throws IOException {
        assertThat(lines(trial.of(Map.of(WALK, Optional.empty()))))
                .anyMatch(line -> line.startsWith("content/news/reader.en.md:5:1: error[link-broken]: "));
    }
}
