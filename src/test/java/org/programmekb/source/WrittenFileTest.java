package org.programmekb.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.config.InputRoots;
import org.programmekb.diagnostic.ExplainedException;

final class WrittenFileTest {
    @TempDir
    private Path folder;

    private void assertOnly(String... names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(names);
        }
    }

    @Test
    void aFileIsCreatedWithItsFolderAndNotOverwritten() throws IOException {
        Path file = folder.resolve("new/a.txt");
        WrittenFile.create(file, "港");

        assertThat(file).hasContent("港");
        assertThatThrownBy(() -> WrittenFile.create(file, "other")).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("港");
        assertOnly("new");
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        assertThatThrownBy(() -> WrittenFile.replace(link, "after"))
                .isInstanceOf(ExplainedException.class)
                .hasMessage(link + " is a symbolic link, which is not followed. Delete it, or name another file");

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("before");
        assertOnly("a.txt", "link");
    }

    @Test
    void aFolderThatBecameALinkIsNotFollowed() throws IOException {
        Path project = Files.createDirectories(folder.toRealPath().resolve("project"));
        Path outside = Files.createDirectories(folder.resolve("outside"));
        InputRoots roots = new InputRoots(project, project);
        Path file = roots.place(project.resolve("content/news/a.md"));
        Files.createDirectory(project.resolve("content"));
        Path link = Files.createSymbolicLink(project.resolve("content/news"), outside);

        assertThatThrownBy(() -> WrittenFile.create(roots, file, "text"))
                .hasMessage(link + ": a part of this path is not a folder");
        assertThat(outside).isEmptyDirectory();

        Files.delete(link);
        WrittenFile.create(roots, file, "港");
        assertThat(file).hasContent("港");
        assertThatThrownBy(() -> WrittenFile.create(roots, file, "other"))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessage(file.toString());
        assertThat(file).hasContent("港");
        assertThat(project.resolve("content/news")).isDirectoryContaining("glob:**/a.md");
    }

    @Test
    void theFileBeforeIsNotWrittenTo() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "before");
        Path same = Files.createLink(folder.resolve("same"), file);

        WrittenFile.replace(file, "after");

        assertThat(file).hasContent("after");
        assertThat(same).hasContent("before");
    }

    @Test
    void whatCannotBeReplacedIsNamedAndAsBefore() throws IOException {
        Path place = Files.createDirectories(folder.resolve("a.txt/full"));

        assertThatThrownBy(() -> WrittenFile.replace(place.getParent(), "text"))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("a.txt");

        assertThat(place).isDirectory();
        assertOnly("a.txt");
    }
}
