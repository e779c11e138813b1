package org.programmekb.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.programmekb.publish.TestProject.counting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.publish.CurrentSite.Swap;

/** Publication where the platform has no symbolic links. */
class FolderSwapTest {
    private TestProject project;

    @BeforeEach
    void createProject(@TempDir Path folder) throws IOException {
        project = TestProject.in(folder);
    }

    @Test
    void movesFoldersInstead() throws IOException {
        publish("a", "1", "b", "1");

        PublishedSite site = publish("a", "2", "b", "1");

        assertThat(site).is(counting(2, 1, 1, 0));
        assertThat(project.output()).isDirectory();
        assertThat(Files.isSymbolicLink(project.output())).isFalse();
        assertThat(site()).containsExactlyInAnyOrderEntriesOf(Map.of("a", "2", "b", "1"));
    }

    @Test
    void leavesTheFolderAloneWhenNothingDiffers() throws IOException {
        publish("a", "1");

        assertThat(publish("a", "1").isUntouched()).isTrue();
    }

    @Test
    void stillRefusesAFolderOfOthers() throws IOException {
        publish("a", "1");
        Files.delete(project.output().resolve(CurrentSite.MARK));

        assertThatThrownBy(() -> publish("a", "2")).isInstanceOf(OutputRefusedException.class);
    }

    @Test
    void finishesASwapThatWasCutShort() throws IOException {
        publish("a", "1");
        Path generation = Files.createDirectory(project.generations().resolve("7"));
        Files.writeString(generation.resolve("a"), "2");
        Files.writeString(generation.resolve(CurrentSite.MARK), "");
        Files.writeString(project.generations().resolve("swap-journal"), "7");
        Files.move(project.output(), project.generations().resolve("6"));

        project.staging(Swap.FOLDER).close();

        assertThat(site()).isEqualTo(Map.of("a", "2"));
        assertThat(project.generations().resolve("swap-journal")).doesNotExist();
    }

    @Test
    void ignoresAJournalThatWasCutShortItself() throws IOException {
        publish("a", "1");
        Files.writeString(project.generations().resolve("swap-journal"), "");

        assertThat(publish("a", "1").isUntouched()).isTrue();
    }

    @Test
    void goesOverToLinksWhereTheyWorkAgain() throws IOException {
        publish("a", "1");

        assertThat(project.publish("a", "2")).is(counting(1, 1, 0, 0));

        assertThat(project.output()).isSymbolicLink();
        assertThat(project.site()).isEqualTo(Map.of("a", "2"));
    }

    @Test
    void goesOverFromLinksWhereTheyFail() throws IOException {
        project.publish("a", "1", "b", "1");

        assertThat(publish("a", "2", "b", "1")).is(counting(2, 1, 1, 0));

        assertThat(Files.isSymbolicLink(project.output())).isFalse();
        assertThat(site()).isEqualTo(Map.of("a", "2", "b", "1"));
    }

    private Map<String, String> site() throws IOException {
        Map<String, String> files = project.site();
        files.remove(CurrentSite.MARK);
        return files;
    }

    private PublishedSite publish(String... pathsAndTexts) throws IOException {
        try (Staging staging = project.staging(Swap.FOLDER)) {
            TestProject.write(staging, pathsAndTexts);
            return staging.publish();
        }
    }
}
