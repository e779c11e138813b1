package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that keeps what an earlier one made gives the same site as a build from nothing, whatever was edited. */
final class IncrementalBuildTest {
    @TempDir
    private Path folder;

    @Test
    void afterEachOfThirtyRandomEditsTheSiteIsThatOfABuildFromNothing() throws Exception {
        edit(1, 30, Project::build);
    }

    @Test
    @Tag("slow")
    void afterEachOfThreeHundredRandomEditsTheSiteIsThatOfABuildFromNothing() throws Exception {
        edit(Long.getLong("edits.seed", 2), Integer.getInteger("edits.count", 300), Project::build);
    }

    @Test
    @Tag("slow")
    void theSameHoldsForBuildsOfTheResidentProgram() throws Exception {
        try (Launcher launcher = Launcher.in(folder.resolve("program"))) {
            edit(3, 30, project -> {
                Launcher.Run run = launcher.at(project.folder())
                        .with("SOURCE_DATE_EPOCH", Long.toString(project.now().getEpochSecond()))
                        .run("build", "-s", ".");
                return new Result(run.status(), run.out(), run.err(), project.output());
            });
            assertThat(launcher.commands()).isEqualTo(31);
        }
    }

    @Test
    @Tag("slow")
    void theSameHoldsForAProcessThatStaysAndFollowsEdits() throws Exception {
        StayingProcess process = new StayingProcess();
        edit(
                Long.getLong("edits.seed", 4),
                Integer.getInteger("edits.count", 200),
                project -> process.build(project).result());
    }

    private interface Builder {
        Result build(Project project) throws Exception;
    }

    private void edit(long seed, int count, Builder builder) throws Exception {
        Path place = folder.resolve("project");
        Repository repository = Repository.in(place);
        new Tree(Path.of("examples/harbour-programme")).copyTo(place);
        for (String part : new String[] {"templates", "assets"}) {
            new Tree(Path.of(part)).copyTo(place.resolve(part));
        }
        Files.writeString(place.resolve(".gitignore"), "/output*\n/.kb\n");
        repository.commit("2024-02-29T23:30:00Z");
        RandomEdits edits = new RandomEdits(place, repository, seed);
        Project project = new Project(place);
        assertThat(project.run("translations", "accept", "--all").status()).isZero();
        SiteAssertions.assertThat(builder.build(project)).hasStatus(0);
        int published = 0;
        for (int i = 0; i < count; i++) {
            RandomEdits.State before = edits.state();
            Map<String, byte[]> site = project.output();
            String edit = "seed " + seed + ", edit " + edits.next();
            Project now = project.at(edits.now().toString());
            Result incremental = builder.build(now);
            Result whole = fromNothing(now);
            assertThat(incremental.status())
                    .as(edit + "\n" + incremental.err() + whole.err())
                    .isEqualTo(whole.status());
            if (whole.status() == 0) {
                published++;
                assertSame(edit, incremental.files(), new Tree(folder.resolve("whole")).files());
                assertThat(warnings(incremental)).as(edit).isEqualTo(warnings(whole));
            } else {
                assertThat(errors(incremental)).as(edit).isEqualTo(errors(whole));
                assertSame(edit, incremental.files(), site);
                edits.restore(before);
            }
        }
        assertThat(published).isGreaterThan(count / 2);
    }

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
    void aScheduledItemAppearsAtItsMomentAlthoughNoSourceChanges() throws Exception {
        Project project = harbour();
        for (String language : List.of("en", "zh")) {
            Path news = project.folder().resolve("content/news/tide-gauges." + language + ".md");
            String text = Files.readString(news);
            Files.writeString(news, text.replaceFirst("---\n", "---\npublish-on: 2024-06-15T12:30:00Z\n"));
        }
        age(project.folder());
        project.at("2024-06-15T12:00:00Z").build();
        assertThat(project.at("2024-06-15T12:10:00Z").build().files().keySet())
                .doesNotContain("en/news/tide-gauges/index.html");

        Result later = project.at("2024-06-15T12:31:00Z").build();

        assertThat(later.files().keySet()).contains("en/news/tide-gauges/index.html");
        assertThat(project.at("2024-06-15T12:00:00Z").build().files().keySet())
                .doesNotContain("en/news/tide-gauges/index.html");
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

        assertSame("meddled", project.build().files(), site);
    }

    @Test
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
        assertSame("damaged", project.build().files(), site);
        new Tree(project.folder().resolve(".kb")).delete();
        assertSame("deleted", project.build().files(), site);
    }

    private Project harbour() throws IOException {
        Path place = folder.resolve("harbour");
        new Tree(Path.of("examples/harbour-programme")).copyTo(place);
        age(place);
        return new Project(place);
    }

    /** Of files that were written just before it began, a build does not believe that it read what is there now. */
    private static void age(Path folder) throws IOException {
        for (String path : new Tree(folder).files().keySet()) {
            Files.setLastModifiedTime(folder.resolve(path), FileTime.fromMillis(0));
        }
    }

    /** A build into an empty folder without any cache. */
    private Result fromNothing(Project project) throws IOException {
        Path whole = folder.resolve("whole");
        for (Path old : new Path[] {whole, folder.resolve("whole.generations")}) {
            if (Files.isSymbolicLink(old)) {
                Files.delete(old);
            } else if (Files.exists(old)) {
                new Tree(old).delete();
            }
        }
        return project.build("--no-cache", "-o", whole.toString());
    }

    private static String warnings(Result result) {
        return result.err()
                .lines()
                .filter(line -> line.contains("warning"))
                .findFirst()
                .orElse("");
    }

    private static String errors(Result result) {
        return String.join("\n", result.err().lines().sorted().toList());
    }

    private static void assertSame(String edit, Map<String, byte[]> actual, Map<String, byte[]> expected) {
        assertThat(actual.keySet()).as(edit).isEqualTo(expected.keySet());
        expected.forEach(
                (path, bytes) -> assertThat(new String(actual.get(path), java.nio.charset.StandardCharsets.UTF_8))
                        .as("%s: %s", edit, path)
                        .isEqualTo(new String(bytes, java.nio.charset.StandardCharsets.UTF_8)));
    }
}
