package org.programmekb.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
    private TestProject project;

    @BeforeEach
    void createProject(@TempDir Path folder) throws IOException {
        project = TestProject.in(folder);
    }

    @Test
    void takesOverAnEmptyFolder() throws IOException {
        Files.createDirectory(project.output());

        project.publish("a", "1");

        assertThat(project.output()).isSymbolicLink();
        assertThat(project.site()).containsOnlyKeys("a");
    }

    @Test
    void refusesAFolderWithFilesOfOthersAndLeavesThem() throws IOException {
        Files.createDirectory(project.output());
        Files.writeString(project.output().resolve("thesis.txt"), "years of work");

        refuses(
                project.output(),
                project.output()
                        + ": this folder contains files that this program did not create, for instance thesis.txt"
                        + "; move them to another place, or choose another folder with -o");
        assertThat(project.output().resolve("thesis.txt")).hasContent("years of work");
        assertThat(project.generations()).doesNotExist();
    }

    @Test
    void refusesAFolderInsideASite() throws IOException {
        project.publish("a", "1");
        Path real = project.output().toRealPath();

        refuses(
                project.output().resolve("x"),
                real.resolve("x") + ": the output folder must not be inside " + project.generations()
                        + "; choose another with -o");
        refuses(
                project.generations().resolve("x/y"),
                project.generations().resolve("x/y") + ": the output folder must not be inside " + project.generations()
                        + "; choose another with -o");
        assertThat(project.site()).containsOnlyKeys("a");
    }

    @Test
    void refusesAFolderInsideASiteThatIsAFolder() throws IOException {
        Path site = Files.createDirectories(project.output());
        Files.createFile(site.resolve(CurrentSite.MARK));

        refuses(
                site.resolve("x"),
                site.resolve("x") + ": the output folder must not be inside " + site + "; choose another with -o");
    }

    @Test
    void refusesALinkOfOthers() throws IOException {
        Files.createSymbolicLink(project.output(), Path.of("/srv/www"));

        refuses(
                project.output(),
                project.output() + ": this is a link to /srv/www that this program did not create; delete the link, or"
                        + " choose the folder itself with -o");
    }

    @Test
    void refusesAFile() throws IOException {
        Files.createFile(project.output());

        refuses(project.output(), project.output() + ": this is a file; choose another output folder with -o");
    }

    @Test
    void refusesGenerationsOfOthers() throws IOException {
        Files.createDirectories(project.generations().resolve("1"));

        refuses(
                project.output(),
                project.generations() + ": the program keeps the latest versions of the site here, but it did"
                        + " not create what is here now; move it to another place, or choose another output folder"
                        + " with -o");
        assertThat(project.generations().resolve("1")).isDirectory();
    }

    @Test
    void refusesGenerationsElsewhere(@TempDir Path elsewhere) throws IOException {
        Files.createFile(elsewhere.resolve(".kb-lock"));
        Files.createSymbolicLink(project.generations(), elsewhere);

        assertThatThrownBy(project::staging).isInstanceOf(OutputRefusedException.class);
    }

    @Test
    void refusesTheProjectAndWhatContainsIt() throws IOException {
        Path folder = project.folder();
        refuses(
                folder,
                folder + ": the output folder must not contain " + folder.resolve("content")
                        + "; choose another with -o");
        assertThatThrownBy(() -> Staging.open(project.foldersWith(folder.getParent()), Wait.NEVER))
                .isInstanceOf(OutputRefusedException.class);
        assertThatThrownBy(() -> Staging.open(project.foldersWith(Path.of("/")), Wait.NEVER))
                .isInstanceOf(OutputRefusedException.class)
                .hasMessage("/: the root of a file system cannot be the output folder");
    }

    @Test
    void refusesPlacesInsideTheSources() {
        for (String part : new String[] {"content", "templates", "assets", ".kb", ".git"}) {
            Path input = project.folder().resolve(part);
            refuses(
                    input.resolve("site"),
                    input.resolve("site") + ": the output folder must not be inside " + input
                            + "; choose another with -o");
        }
    }

    @Test
    void seesThroughLinksIntoTheSources() throws IOException {
        Path link = Files.createSymbolicLink(
                project.folder().resolve("www"), project.folder().resolve("content"));
        Path real = project.folder().resolve("content/site");

        refuses(
                link.resolve("site"),
                real + ": the output folder must not be inside "
                        + project.folder().resolve("content") + "; choose another with -o");
    }

    @Test
    void seesThroughDots() {
        refuses(
                project.folder().resolve("x/../assets/y"),
                project.folder().resolve("assets/y")
                        + ": the output folder must not be inside "
                        + project.folder().resolve("assets")
                        + "; choose another with -o");
    }

    @Test
    void createsFoldersOnTheWay() throws IOException {
        Path output = project.folder().resolve("a/b/网站");
        try (Staging staging = Staging.open(project.foldersWith(output), Wait.NEVER)) {
            staging.publish();
        }
        assertThat(output).isSymbolicLink();
    }

    @Test
    void survivesAMoveOfTheProject(@TempDir Path elsewhere) throws IOException {
        project.publish("a", "1");
        Path moved = Files.move(project.folder(), elsewhere.resolve("moved"));

        PublishedSite site = new TestProject(moved.toRealPath()).publish("a", "1");

        assertThat(site.isUntouched()).isTrue();
    }

    @Test
    void saysWhereItCannotWrite() {
        assertThatThrownBy(() -> Staging.open(project.foldersWith(Path.of("/proc/site")), Wait.NEVER))
                .isInstanceOf(FileSystemException.class)
                .isNotInstanceOf(OutputRefusedException.class)
                .hasMessageContaining("/proc/site");
    }

    private void refuses(Path output, String message) {
        assertThatThrownBy(() -> Staging.open(project.foldersWith(output), Wait.NEVER))
                .isInstanceOf(OutputRefusedException.class)
                .hasMessage(message);
    }
}
