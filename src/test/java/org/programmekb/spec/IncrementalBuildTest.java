package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that keeps what an earlier one made gives the same site as a build from nothing, whatever was edited. */
@Tag("sites")
final class IncrementalBuildTest {
    private static final long CLOCK_STEP_MILLIS = 30;

    @TempDir
    private Path folder;

    @Test
    void aBuildWithNothingChangedLeavesTheSiteAndCountsAsBefore() throws Exception {
        Project project = harbour();
        String first = project.build().out();

        Result again = project.build("--timings");

        assertThat(again.out()).contains("(0 written)");
        assertThat(counts(again.out())).isEqualTo(counts(first));
        assertThat(again.err()).contains("warnings (`kb check` lists them)").doesNotContain("parsing");
    }

    private static String counts(String line) {
        return line.replaceFirst("\\(.*", "");
    }

    @Test
    void theFirstTagMayComeToOneLanguageAfterTheOther() throws Exception {
        Map<String, String> titles = Map.of("en", "A", "zh", "甲");
        Site site = Site.of("");
        for (String language : List.of("en", "zh")) {
            site = site.withFile(
                    "content/pages/a." + language + ".md", "---\ntitle: " + titles.get(language) + "\n---\n");
        }
        Project project = site.in(folder);
        project.build();
        for (String language : List.of("en", "zh")) {
            Path page = folder.resolve("content/pages/a." + language + ".md");
            Files.writeString(page, Files.readString(page).replaceFirst("---\n", "---\ntags: [x]\n"));

            Result result = project.build();

            assertThat(result.status()).as(result.err()).isZero();
            assertThat(result.files().keySet()).contains(language + "/tags/x/index.html");
        }
    }

    @Test
    @Tag("slow")
    void aScheduledItemAppearsAtItsMomentAlthoughNoSourceChanges() throws Exception {
        Project project = harbour();
        for (String language : List.of("en", "zh")) {
            Path news = project.folder().resolve("content/news/tide-gauges." + language + ".md");
            String text = Files.readString(news);
            Files.writeString(news, text.replaceFirst("---\n", "---\npublish-on: 2024-06-15T12:30:00Z\n"));
        }
        rest();
        project.at("2024-06-15T12:00:00Z").build();
        assertThat(project.at("2024-06-15T12:10:00Z").build().files().keySet())
                .doesNotContain("en/news/tide-gauges/index.html");

        Result later = project.at("2024-06-15T12:31:00Z").build();

        assertThat(later.files().keySet()).contains("en/news/tide-gauges/index.html");
        assertThat(project.at("2024-06-15T12:00:00Z").build().files().keySet())
                .doesNotContain("en/news/tide-gauges/index.html");
    }

    @Test
    @Tag("slow")
    void aPlannedStageIsReachedOnItsDayAlthoughNoSourceChanges() throws Exception {
        Project project = harbour();
        Path facts = project.folder().resolve("content/projects/oyster-reef.yaml");
        Files.writeString(
                facts,
                Files.readString(facts)
                        .replace("stages:\n", "stages:\n  - {stage: implementation, date: 2024-06-16}\n"));
        rest();
        project.at("2024-06-15T12:00:00Z").build();
        assertThat(project.at("2024-06-15T13:00:00Z").build().text("en/projects/oyster-reef/index.html"))
                .doesNotContain("sign stage-implementation");

        Result later = project.at("2024-06-16T12:00:00Z").build();

        assertThat(later.text("en/projects/oyster-reef/index.html")).contains("sign stage-implementation");
        assertThat(later.text("data/v1/projects/oyster-reef.json")).contains("2024-06-16");
        assertThat(later.files().keySet()).contains("en/projects/matrix/2024-06-16/index.html");
    }

    @Test
    @Tag("slow")
    void anEventIsPastWhenItsDayIsOverAlthoughNoSourceChanges() throws Exception {
        Project project = harbour();
        Path facts = project.folder().resolve("content/news/tide-gauges.yaml");
        Files.writeString(facts, Files.readString(facts) + "\nevent: {from: 2024-06-15}\n");
        rest();
        String upcoming = ".badge:contains(Upcoming)";
        project.at("2024-06-15T12:00:00Z").build();
        Result before = project.at("2024-06-15T22:59:00Z").build();
        assertThat(before.page("/en/news/tide-gauges/").select(upcoming)).isNotEmpty();

        Result after = project.at("2024-06-15T23:01:00Z").build();

        assertThat(after.page("/en/news/tide-gauges/").select(upcoming)).isEmpty();
        assertThat(after.page("/en/events/").select("h2:contains(Past) ~ .events a[href*=tide-gauges]"))
                .isNotEmpty();
    }

    @Test
    void pagesThatShowTheDayAreMadeAnewOnTheNext() throws Exception {
        Path place = folder.resolve("harbour");
        new Tree(Path.of("examples/harbour-programme")).copyTo(place);
        Project next = new Project(place).at("2024-06-16T10:00:00Z");
        SiteAssertions.assertThat(new Project(place).build()).hasStatus(0);

        SiteAssertions.assertThat(next.build()).hasStatus(0);

        Outcome whole = Outcome.ofBuildFromNothing(next, folder.resolve("whole"));
        Outcome.assertSame(next.output(), whole.files(), "the next day");
    }

    @Test
    void aFileThatSomebodyChangedInTheOutputIsMadeGood() throws Exception {
        Project project = harbour();
        Map<String, byte[]> site = project.build().files();
        project.build();
        Path page = project.folder().resolve("output/en/index.html");
        Files.delete(page);
        Files.writeString(page, "meddled");
        Files.delete(project.folder().resolve("output/zh/index.html"));

        Outcome.assertSame(project.build().files(), site, "meddled");
    }

    @Test
    @Tag("slow")
    void damagedAndForeignRecordsAreNoRecords() throws Exception {
        Project project = harbour();
        Map<String, byte[]> site = project.build().files();
        for (Path kept : new Tree(project.folder().resolve(".kb"))
                .files().keySet().stream()
                        .map(path -> project.folder().resolve(".kb").resolve(path))
                        .toList()) {
            byte[] bytes = Files.readAllBytes(kept);
            bytes[bytes.length / 2] ^= 0x55;
            Files.write(kept, bytes);
        }
        Outcome.assertSame(project.build().files(), site, "damaged");
        new Tree(project.folder().resolve(".kb")).delete();
        Outcome.assertSame(project.build().files(), site, "deleted");
    }

    private Project harbour() throws Exception {
        Path place = folder.resolve("harbour");
        new Tree(Path.of("examples/harbour-programme")).copyTo(place);
        rest();
        return new Project(place);
    }

    /** Of files that were written just before it began, a build does not believe that it read what is there now. */
    private static void rest() throws InterruptedException {
        Thread.sleep(CLOCK_STEP_MILLIS);
    }
}
