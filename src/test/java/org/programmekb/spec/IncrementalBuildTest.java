package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        edit(1, 30);
    }

    @Test
    @Tag("slow")
    void afterEachOfThreeHundredRandomEditsTheSiteIsThatOfABuildFromNothing() throws Exception {
        edit(Long.getLong("edits.seed", 2), Integer.getInteger("edits.count", 300));
    }

    private void edit(long seed, int count) throws Exception {
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
        SiteAssertions.assertThat(project.build()).hasStatus(0);
        int published = 0;
        for (int i = 0; i < count; i++) {
            RandomEdits.State before = edits.state();
            Map<String, byte[]> site = project.output();
            String edit = "seed " + seed + ", edit " + edits.next();
            Project now = project.at(edits.now().toString());
            Result incremental = now.build();
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
