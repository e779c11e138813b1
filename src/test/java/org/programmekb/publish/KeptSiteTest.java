package org.programmekb.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site of which all files are kept but those that are written. */
final class KeptSiteTest {
    private TestProject project;
    private String current;

    @BeforeEach
    void publish(@TempDir Path folder) throws IOException {
        project = TestProject.in(folder);
        project.publish("a", "1", "en/b", "1", "en/c", "1");
        current = project.publish("a", "2", "en/b", "1", "en/c", "1").identity();
    }

    private Optional<PublishedSite> replace(String... pathsAndTexts) throws IOException {
        return publish(Staging::keepAll, pathsAndTexts);
    }

    private Optional<PublishedSite> publish(Predicate<Staging> keepAll, String... pathsAndTexts) throws IOException {
        try (Staging staging = project.staging()) {
            if (!keepAll.test(staging)) {
                return Optional.empty();
            }
            TestProject.write(staging, pathsAndTexts);
            PublishedSite site = staging.publish();
            current = site.identity();
            return Optional.of(site);
        }
    }

    private Path spare() throws IOException {
        String name = project.output().toRealPath().getFileName().toString();
        try (var generations = Files.list(project.generations())) {
            return generations
                    .filter(Files::isDirectory)
                    .filter(folder -> !folder.endsWith(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void takesNewFilesAgainAndAgain() throws IOException {
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
    void doesNotWriteBytesThatItHas() throws IOException {
        String before = current;

        assertThat(replace("a", "2", "en/b", "1")).get().is(TestProject.counting(3, 0, 3, 0));
        assertThat(current).isEqualTo(before);
        assertThat(replace("a", "2", "en/b", "7")).get().is(TestProject.counting(3, 1, 2, 0));
    }

    @Test
    void isNotKeptWhereSomebodyChangedIt() throws IOException {
        Path file = project.output().resolve("en/c");
        Files.delete(file);
        assertThat(replace("en/b", "3")).isEmpty();
        Files.writeString(file, "other");
        assertThat(replace("en/b", "3")).isEmpty();

        assertThat(project.site()).isEqualTo(Map.of("a", "2", "en/b", "1", "en/c", "other"));
    }

    @Test
    void isWholeAlsoWhereSomebodyMeddledWithTheSpareGeneration() throws IOException {
        Files.delete(spare().resolve("en/c"));

        assertThat(replace("en/b", "3")).get().is(TestProject.counting(3, 1, 2, 0));

        assertThat(project.site()).isEqualTo(Map.of("a", "2", "en/b", "3", "en/c", "1"));
    }

    @Test
    void takesFilesThatItDoesNotHave() throws IOException {
        assertThat(replace("en/new", "3")).get().is(TestProject.counting(4, 1, 3, 0));
        assertThat(project.site()).isEqualTo(Map.of("a", "2", "en/b", "1", "en/c", "1", "en/new", "3"));
        assertThat(publish(Staging::keepAllUnchecked, "en/newer", "4")).get().is(TestProject.counting(5, 1, 4, 0));
        assertThat(project.site().keySet()).containsExactly("a", "en/b", "en/c", "en/new", "en/newer");
    }

    @Test
    void isRemovedAgainWhenTheStagingStartsAnew() throws IOException {
        try (Staging staging = project.staging()) {
            assertThat(staging.keepAll()).isTrue();
            TestProject.write(staging, "en/b", "3");
            staging.restart();
            TestProject.write(staging, "a", "4");
            staging.publish();
        }

        assertThat(project.site()).isEqualTo(Map.of("a", "4"));
    }

    @Test
    void needsNoSpareGenerationIfItIsChecked() throws IOException {
        FolderTree.delete(spare());

        assertThat(publish(Staging::keepAllUnchecked, "a", "3")).isEmpty();
        assertThat(replace("a", "3")).isPresent();
        assertThat(publish(Staging::keepAllUnchecked, "a", "4")).isPresent();
        assertThat(project.site()).isEqualTo(Map.of("a", "4", "en/b", "1", "en/c", "1"));
    }

    @Test
    void isNotDisturbedByWhatAKilledBuildLeft() throws IOException {
        for (Predicate<Staging> keepAll : List.<Predicate<Staging>>of(Staging::keepAll, Staging::keepAllUnchecked)) {
            Files.createDirectories(project.generations().resolve("waiting"));
            Files.writeString(project.generations().resolve("waiting/1"), "left");

            assertThat(publish(keepAll, "a", current)).isPresent();
            assertThat(project.generations().resolve("waiting")).doesNotExist();
        }
    }
}
