package org.programmekb.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.config.InputRoots.Target;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;

/** A file is read only where it lies in the root by which it was found, and is not hidden there. */
class InputRootsTest {
    @TempDir
    private Path temp;

    private Path outer = Path.of("");

    @BeforeEach
    void resolve() throws IOException {
        outer = temp.toRealPath();
    }

    private Path file(String path) throws IOException {
        Path file = outer.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "text");
    }

    private Path link(String path, Path target) throws IOException {
        Path link = outer.resolve(path);
        Files.createDirectories(link.getParent());
        return Files.createSymbolicLink(link, target);
    }

    @Test
    void aProjectInTheHomeProjectMayNotReadWhatLiesAroundIt() throws IOException {
        InputRoots roots = new InputRoots(outer.resolve("examples/harbour"), outer);
        Path lent = file("assets/site.css");
        Path own = file("examples/harbour/assets/own.css");

        assertThat(roots.find(lent)).isEqualTo(new Target.Input(lent));
        assertThat(roots.find(own)).isEqualTo(new Target.Input(own));
        assertThat(roots.find(link("examples/harbour/assets/site.css", lent)))
                .isEqualTo(new Target.Refused(Code.PATH_OUTSIDE_PROJECT, Message.of("path-outside-project.link")));
    }

    @Test
    void aHomeProjectInAHiddenFolderOfTheProjectLendsWhatItHas() throws IOException {
        Path home = outer.resolve(".generator");
        InputRoots roots = new InputRoots(outer, home);
        Path lent = file(".generator/assets/site.css");

        assertThat(roots.find(lent)).isEqualTo(new Target.Input(lent));
        assertThat(roots.find(link("assets/site.css", lent)))
                .isEqualTo(new Target.Refused(
                        Code.PATH_HIDDEN, Message.of("path-hidden.link", ".generator/assets/site.css")));
        assertThat(roots.find(link(".generator/assets/own.css", file("content/own.css"))))
                .isEqualTo(new Target.Refused(Code.PATH_OUTSIDE_PROJECT, Message.of("path-outside-project.link")));
    }

    @Test
    void whatIsMovedIntoAHeldFolderStaysInTheProject() throws IOException {
        Path project = outer.resolve("project");
        Path draft = file("project/.kb/draft");
        Path outside = Files.createDirectory(outer.resolve("outside"));
        Path folder = file("project/content/news/a.md").getParent();
        InputRoots roots = new InputRoots(project, project);

        try (SecureDirectoryStream<Path> held = roots.openFolder(folder).orElseThrow()) {
            Files.move(folder, project.resolve("content/before"));
            link("project/content/news", outside);
            held.move(draft, held, Path.of("b.md"));
        }

        assertThat(outside).isEmptyDirectory();
        assertThat(project.resolve("content/before/b.md")).hasContent("text");
        assertThatThrownBy(() -> roots.openFolder(folder)).hasMessage(folder + ": a part of this path is not a folder");
        assertThatThrownBy(() -> roots.openFolder(folder.resolve("below")))
                .hasMessage(folder.resolve("below") + ": a part of this path is not a folder");
    }

    @Test
    void aProjectMayLieInAHiddenFolder() throws IOException {
        Path project = outer.resolve(".work/project");
        Path file = file(".work/project/content/a.md");

        assertThat(new InputRoots(project, project).find(file)).isEqualTo(new Target.Input(file));
    }

    @Test
    void aFileMayBeMissingButALinkToNothingOrToItselfIsRefused() throws IOException {
        InputRoots roots = new InputRoots(outer, outer);

        assertThat(roots.find(outer.resolve("nothing"))).isEqualTo(new Target.Missing());
        assertThat(roots.find(link("a", Path.of("nothing"))))
                .isEqualTo(new Target.Refused(
                        Code.SYMLINK_LOOP,
                        Message.of("symlink-loop.nowhere"),
                        Message.of("symlink-loop.hint-nowhere")));
        assertThat(roots.find(link("b", Path.of("b"))))
                .isEqualTo(new Target.Refused(Code.SYMLINK_LOOP, Message.of("symlink-loop.itself")));
    }
}
