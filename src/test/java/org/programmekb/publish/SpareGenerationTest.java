package org.programmekb.publish;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generation before the current one, which becomes the next by changing what differs. */
class SpareGenerationTest {
    private TestProject project;

    @BeforeEach
    void createProject(@TempDir Path folder) throws IOException {
        project = TestProject.in(folder);
    }

    @Test
    void becomesTheNextSite() throws IOException {
        Object first = publishThenFolder("a", "1", "en/b", "1");
        Object second = publishThenFolder("a", "2", "en/b", "1");

        assertThat(publishThenFolder("a", "3", "en/b", "1")).isEqualTo(first).isNotEqualTo(second);
        assertThat(publishThenFolder("a", "4", "en/b", "1")).isEqualTo(second);
        assertThat(project.site()).isEqualTo(Map.of("a", "4", "en/b", "1"));
    }

    @Test
    void canBeMadeInAdvance() throws IOException {
        String identity = project.publish("a", "1", "en/b", "1").identity();
        Files.delete(project.output().resolve("en/b"));

        Staging.prepareSpare(project.folders());

        try (Staging staging = project.staging()) {
            assertThat(staging.current()).contains(identity);
            assertThat(staging.canKeep("a")).isTrue();
        }
        Set<Object> folders = generationFolders();
        assertThat(folders).hasSize(2).contains(publishThenFolder("a", "2", "en/b", "2"));
        assertThat(project.site()).isEqualTo(Map.of("a", "2", "en/b", "2"));
    }

    @Test
    void isNotMadeTwice() throws IOException {
        project.publish("a", "1");
        project.publish("a", "2");
        Set<Object> folders = generationFolders();

        Staging.prepareSpare(project.folders());

        assertThat(generationFolders()).isEqualTo(folders);
    }

    @Test
    void isNotMadeOfNothing() throws IOException {
        Staging.prepareSpare(project.folders());

        assertThat(generationFolders()).isEmpty();
        assertThat(project.output()).doesNotExist();
    }

    @Test
    void catchesUpWithWhatTheBuildBeforeChanged() throws IOException {
        project.publish("a", "1", "b", "1", "gone/c", "1", "same", "1");
        project.publish("a", "2", "b", "1", "new/d", "2", "same", "1");

        project.publish("a", "2", "b", "3", "new/d", "2", "same", "1");

        assertThat(project.site()).isEqualTo(Map.of("a", "2", "b", "3", "new/d", "2", "same", "1"));
        assertThat(folders(project.output().toRealPath())).containsExactly("new");
    }

    @Test
    void isNotWrittenThrough() throws IOException {
        project.publish("a", "1", "b", "1");
        project.publish("a", "2", "b", "1");
        Path before = project.output().toRealPath();

        project.publish("a", "3", "b", "3");

        assertThat(TestProject.files(before)).isEqualTo(Map.of("a", "2", "b", "1"));
    }

    @Test
    void turnsFilesIntoFoldersAndBack() throws IOException {
        project.publish("a", "1", "b/c", "1", "b/d/e", "1");
        project.publish("a", "1", "b/c", "1", "b/d/e", "1", "f", "1");

        project.publish("a/x", "2", "a/y/z", "2", "b", "2");
        assertThat(project.site()).isEqualTo(Map.of("a/x", "2", "a/y/z", "2", "b", "2"));

        project.publish("a", "3", "b/c", "3", "b/d/e", "3");
        assertThat(project.site()).isEqualTo(Map.of("a", "3", "b/c", "3", "b/d/e", "3"));

        project.publish("a", "3", "b/c", "3", "b/d/e", "3", "f", "3");
        assertThat(project.site()).isEqualTo(Map.of("a", "3", "b/c", "3", "b/d/e", "3", "f", "3"));
    }

    @Test
    void survivesABuildThatIsGivenUp() throws IOException {
        Object first = publishThenFolder("a", "1", "b", "1");
        project.publish("a", "2", "b", "1");
        try (Staging staging = project.staging()) {
            TestProject.write(staging, "a", "wrong", "new", "wrong");
        }

        assertThat(publishThenFolder("a", "3", "b", "1")).isEqualTo(first);
        assertThat(project.site()).isEqualTo(Map.of("a", "3", "b", "1"));
    }

    @Test
    void mayBeMissing() throws IOException {
        project.publish("a", "1", "b", "1");
        Path spare = project.output().toRealPath();
        project.publish("a", "2", "b", "1");
        FolderTree.delete(spare);

        project.publish("a", "3", "b", "1");

        assertThat(project.site()).isEqualTo(Map.of("a", "3", "b", "1"));
    }

    @Test
    void isMendedWhereSomebodyMeddledWithIt() throws IOException {
        String[] site = {"a", "1", "b/c", "1", "b/d", "1", "e/f", "1", "moved/g", "1", "edited", "1", "x", "1"};
        project.publish(site);
        Path spare = project.output().toRealPath();
        site[13] = "2";
        project.publish(site);
        Path elsewhere = Files.createDirectory(project.folder().resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("x"), "of others");
        Files.delete(spare.resolve("a"));
        FolderTree.delete(spare.resolve("b"));
        Files.writeString(spare.resolve("b"), "in the way");
        FolderTree.delete(spare.resolve("e"));
        Files.createSymbolicLink(spare.resolve("e"), elsewhere);
        Files.move(spare.resolve("moved"), elsewhere.resolve("moved"));
        Files.writeString(spare.resolve("edited"), "2");
        Files.delete(spare.resolve("x"));
        Files.createDirectories(spare.resolve("x/y"));
        site[13] = "3";

        project.publish(site);

        assertThat(project.site())
                .isEqualTo(
                        Map.of("a", "1", "b/c", "1", "b/d", "1", "e/f", "1", "moved/g", "1", "edited", "1", "x", "3"));
        assertThat(TestProject.files(elsewhere)).isEqualTo(Map.of("x", "of others", "moved/g", "1"));
        assertThat(Files.isSymbolicLink(project.output().resolve("e"))).isFalse();
    }

    @Test
    void neverDeletesThroughALinkThatLeadsElsewhere() throws IOException {
        project.publish("a/b", "1", "c", "1");
        Path spare = project.output().toRealPath();
        project.publish("a/b", "1", "c", "2");
        Path elsewhere = Files.createDirectory(project.folder().resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("b"), "of others");
        FolderTree.delete(spare.resolve("a"));
        Files.createSymbolicLink(spare.resolve("a"), elsewhere);

        project.publish("c", "3");

        assertThat(elsewhere.resolve("b")).hasContent("of others");
    }

    @Test
    void isReadableForAll() throws IOException {
        project.publish("a", "1", "b", "1");
        project.publish("a", "2", "b", "1");

        project.publish("new/a", "3", "b", "1");

        assertThat(Files.getPosixFilePermissions(project.output().resolve("new/a")))
                .isEqualTo(fromString("rw-r--r--"));
        assertThat(Files.getPosixFilePermissions(project.output().resolve("new")))
                .isEqualTo(fromString("rwxr-xr-x"));
    }

    private Object publishThenFolder(String... pathsAndTexts) throws IOException {
        project.publish(pathsAndTexts);
        return Files.getAttribute(project.output().toRealPath(), "unix:ino");
    }

    private Set<Object> generationFolders() throws IOException {
        Set<Object> numbers = new HashSet<>();
        for (Path entry : FolderTree.entries(project.generations())) {
            if (Files.isDirectory(entry)) {
                numbers.add(Files.getAttribute(entry, "unix:ino"));
            }
        }
        return numbers;
    }

    private static List<String> folders(Path site) throws IOException {
        try (Stream<Path> walk = Files.walk(site)) {
            return walk.filter(path -> Files.isDirectory(path) && !path.equals(site))
                    .map(path -> site.relativize(path).toString())
                    .toList();
        }
    }
}
