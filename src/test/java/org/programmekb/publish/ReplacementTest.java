package org.programmekb.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that replace others with all the care of a build. */
final class ReplacementTest {
    private TestProject project;
    private String current;

    @BeforeEach
    void publish(@TempDir Path folder) throws IOException {
        project = TestProject.in(folder);
        project.publish("a", "1", "en/b", "1", "en/c", "1");
        current = project.publish("a", "2", "en/b", "1", "en/c", "1").identity();
    }

    private Optional<PublishedSite> replace(String... pathsAndTexts) throws IOException {
        Replacement files = new Replacement();
        TestProject.write(files, pathsAndTexts);
        Optional<PublishedSite> site = files.publishWithCare(project.folders(), current);
        site.ifPresent(published -> current = published.identity());
        return site;
    }

    @Test
    void takeTheirPlacesAgainAndAgain() throws IOException {
        for (int i = 3; i < 7; i++) {
            Path before = project.output().toRealPath();
            assertThat(replace("en/b", "" + i)).get().is(TestProject.counting(3, 1, 2, 0));
            assertThat(project.site()).isEqualTo(Map.of("a", "2", "en/b", "" + i, "en/c", "1"));
            assertThat(TestProject.files(before)).containsEntry("en/b", i == 3 ? "1" : "" + (i - 1));
        }
        try (Staging staging = project.staging()) {
            assertThat(staging.current()).contains(current);
            assertThat(staging.canKeep("en/b")).isTrue();
            assertThat(staging.keepAll()).isTrue();
        }
    }

    @Test
    void withTheBytesThatAreThereAreNotWritten() throws IOException {
        String before = current;

        assertThat(replace("a", "2", "en/b", "1")).get().is(TestProject.counting(3, 0, 3, 0));
        assertThat(current).isEqualTo(before);
        assertThat(replace("a", "2", "en/b", "7")).get().is(TestProject.counting(3, 1, 2, 0));
    }

    @Test
    void replaceNothingInASiteThatIsNotAsItWasPublished() throws IOException {
        Path file = project.output().resolve("en/c");
        Files.delete(file);
        assertThat(replace("en/b", "3")).isEmpty();
        Files.writeString(file, "other");
        assertThat(replace("en/b", "3")).isEmpty();

        assertThat(project.site()).isEqualTo(Map.of("a", "2", "en/b", "1", "en/c", "other"));
    }

    @Test
    void replaceNothingWhereSomebodyMeddledWithTheSpareGeneration() throws IOException {
        String name = project.output().toRealPath().getFileName().toString();
        Path spare;
        try (var generations = Files.list(project.generations())) {
            spare = generations
                    .filter(Files::isDirectory)
                    .filter(folder -> !folder.endsWith(name))
                    .findFirst()
                    .orElseThrow();
        }
        Files.delete(spare.resolve("en/c"));

        assertThat(replace("en/b", "3")).isEmpty();
        assertThat(project.publish("a", "2", "en/b", "3", "en/c", "1").written())
                .isEqualTo(1);
        assertThat(project.site()).isEqualTo(Map.of("a", "2", "en/b", "3", "en/c", "1"));
    }

    @Test
    void replaceNothingInAnotherSiteAndNoFileThatIsNotThere() throws IOException {
        String before = current;
        project.publish("a", "9", "en/b", "1", "en/c", "1");
        assertThat(replace("en/b", "3")).isEmpty();
        current = project.output().toRealPath().getFileName().toString();
        assertThat(current).isNotEqualTo(before);
        assertThat(replace("en/new", "3")).isEmpty();
        assertThat(replace("en/b", "3")).isPresent();
    }

    @Test
    void makeTheSpareGenerationThatIsMissing() throws IOException {
        current = project.publish("a", "1").identity();
        try (var generations = Files.list(project.generations())) {
            for (Path folder : generations.filter(Files::isDirectory).toList()) {
                if (!folder.equals(project.output().toRealPath())) {
                    FolderTree.delete(folder);
                }
            }
        }

        assertThat(replace("a", "2")).isPresent();
        assertThat(replace("a", "3")).isPresent();
        assertThat(project.site()).isEqualTo(Map.of("a", "3"));
    }

    @Test
    void areNotDisturbedByWhatAKilledBuildLeft() throws IOException {
        Files.createDirectories(project.generations().resolve("waiting"));
        Files.writeString(project.generations().resolve("waiting/1"), "left");

        assertThat(replace("a", "3")).isPresent();
        assertThat(project.generations().resolve("waiting")).doesNotExist();
    }

    @Test
    void areNotDisturbedByWhatAKilledBuildLeftEvenWhereNobodyLooksAtOtherFiles() throws IOException {
        Files.createDirectories(project.generations().resolve("waiting"));
        Files.writeString(project.generations().resolve("waiting/1"), "left");
        Replacement files = new Replacement();
        TestProject.write(files, "a", "3");

        assertThat(files.publish(project.folders(), current)).isPresent();
        assertThat(project.site()).isEqualTo(Map.of("a", "3", "en/b", "1", "en/c", "1"));
    }

    @Test
    void waitForNoOtherBuild() throws IOException {
        try (Staging staging = project.staging()) {
            assertThatThrownBy(() -> replace("a", "3")).isInstanceOf(OutputBusyException.class);
            assertThat(staging.has("a")).isFalse();
        }
    }
}
