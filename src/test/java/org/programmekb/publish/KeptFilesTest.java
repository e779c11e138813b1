package org.programmekb.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.programmekb.publish.TestProject.counting;
import static org.programmekb.publish.TestProject.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.diagnostic.Diagnostics;

/** Files that a build takes over from the current site without making them again. */
class KeptFilesTest {
    private TestProject project;

    @BeforeEach
    void createProject(@TempDir Path folder) throws IOException {
        project = TestProject.in(folder);
    }

    @Test
    void areInTheNextSite() throws IOException {
        project.publish("a", "1", "en/b", "1", "en/c", "1");

        PublishedSite site = keepAndPublish(List.of("a", "en/b"), "en/c", "2");

        assertThat(site).is(counting(3, 1, 2, 0));
        assertThat(project.site()).isEqualTo(Map.of("a", "1", "en/b", "1", "en/c", "2"));
    }

    @Test
    void leaveTheOutputAloneWhenTheyAreAllThereIs() throws IOException {
        String identity = project.publish("a", "1", "b", "1").identity();

        PublishedSite site = keepAndPublish(List.of("a", "b"));

        assertThat(site.isUntouched()).isTrue();
        assertThat(site.identity()).isEqualTo(identity);
    }

    @Test
    void collideLikeOthers() throws IOException {
        project.publish("a", "1");
        Diagnostics diagnostics = new Diagnostics(Map.of());
        try (Staging staging = project.staging()) {
            staging.keep("a", source("x"));
            TestProject.write(staging, "A", "2", "a/b", "3");
            staging.report(diagnostics);
        }

        assertThat(diagnostics.all().stream().map(finding -> finding.message().toString()))
                .containsExactlyInAnyOrder(
                        "A is a file, but content/pages/2.en.md makes a folder a/",
                        "a is a file, but content/pages/2.en.md makes a folder a/");
    }

    @Test
    void giveWayToAFileOfAnEarlierSource() throws IOException {
        project.publish("a", "1");
        try (Staging staging = project.staging()) {
            staging.keep("a", source("x"));
            TestProject.write(staging, "a", "2");
            staging.publish();
        }

        assertThat(project.site()).isEqualTo(Map.of("a", "2"));
    }

    @Test
    void cannotBeFilesThatTheSiteDoesNotHave() throws IOException {
        project.publish("a", "1");
        try (Staging staging = project.staging()) {
            assertThat(staging.canKeep("a")).isTrue();
            assertThat(staging.canKeep("b")).isFalse();
            assertThatThrownBy(() -> staging.keep("b", source("x")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("b cannot be reused: it is missing from the current site or was changed there");
        }
    }

    @Test
    void cannotBeInTheFirstSite() throws IOException {
        try (Staging staging = project.staging()) {
            assertThat(staging.canKeep("a")).isFalse();
            assertThat(staging.current()).isEmpty();
        }
    }

    @Test
    void cannotBeFilesThatSomebodyChanged() throws IOException {
        project.publish("edited", "1", "replaced", "1", "removed", "1", "linked", "1", "folder", "1", "same", "1");
        Path output = project.output();
        Files.writeString(output.resolve("edited"), "2");
        FileTime time = FileTime.fromMillis(0);
        Files.setLastModifiedTime(output.resolve("edited"), time);
        Path copy = Files.writeString(project.folder().resolve("copy"), "1");
        Files.move(copy, output.resolve("replaced"), StandardCopyOption.REPLACE_EXISTING);
        Files.delete(output.resolve("removed"));
        Files.delete(output.resolve("linked"));
        Files.createSymbolicLink(output.resolve("linked"), output.resolve("same"));
        Files.delete(output.resolve("folder"));
        Files.createDirectory(output.resolve("folder"));

        try (Staging staging = project.staging()) {
            assertThat(Stream.of("edited", "replaced", "removed", "linked", "folder", "same")
                            .filter(staging::canKeep))
                    .containsExactly("same");
        }
    }

    @Test
    void canBeKeptAgainOnceTheirBytesHaveBeenCompared() throws IOException {
        String identity = project.publish("a", "1", "b", "1").identity();
        Files.setLastModifiedTime(project.output().resolve("a"), FileTime.fromMillis(0));

        PublishedSite site = project.publish("a", "1", "b", "1");

        assertThat(site.isUntouched()).isTrue();
        assertThat(site.identity()).isEqualTo(identity);
        try (Staging staging = project.staging()) {
            assertThat(staging.canKeep("a")).isTrue();
        }
    }

    @Test
    void belongToASiteWithANameOfItsOwn() throws IOException {
        String first = project.publish("a", "1").identity();
        String second = project.publish("a", "2").identity();

        assertThat(second).isNotEqualTo(first);
        try (Staging staging = project.staging()) {
            assertThat(staging.current()).contains(second);
        }
    }

    @Test
    void neverBelongToASiteThatHasTheNameOfAnother() throws IOException {
        String first = project.publish("a", "1").identity();
        FolderTree.delete(project.output());
        FolderTree.delete(project.generations());

        assertThat(project.publish("a", "1").identity()).isNotEqualTo(first);
    }

    @Test
    void areNotTrustedWithoutTheManifest() throws IOException {
        project.publish("a", "1");
        Files.delete(manifest());

        try (Staging staging = project.staging()) {
            assertThat(staging.current()).isEmpty();
            assertThat(staging.canKeep("a")).isFalse();
        }
    }

    @Test
    void areTrustedAgainAfterACompleteBuild() throws IOException {
        project.publish("a", "1");
        Files.delete(manifest());

        assertThat(project.publish("a", "1").isUntouched()).isTrue();
        try (Staging staging = project.staging()) {
            assertThat(staging.canKeep("a")).isTrue();
            assertThat(staging.current()).isPresent();
        }
    }

    @Test
    void areNotTrustedWhenTheManifestIsDamaged() throws IOException {
        project.publish("a", "1");
        byte[] bytes = Files.readAllBytes(manifest());
        bytes[bytes.length / 2] ^= 1;
        Files.write(manifest(), bytes);

        try (Staging staging = project.staging()) {
            assertThat(staging.canKeep("a")).isFalse();
        }
    }

    @Test
    void mayBeAnyInADryRun() throws IOException {
        try (DryRun rehearsal = new DryRun()) {
            rehearsal.keep("a", source("x"));

            assertThat(rehearsal.has("a")).isTrue();
            assertThat(rehearsal.current()).isEmpty();
        }
    }

    private Path manifest() throws IOException {
        return project.generations()
                .resolve(Files.readSymbolicLink(project.output()).getFileName() + ".manifest");
    }

    private PublishedSite keepAndPublish(List<String> kept, String... pathsAndTexts) throws IOException {
        try (Staging staging = project.staging()) {
            for (String path : kept) {
                staging.keep(path, source("kept"));
            }
            TestProject.write(staging, pathsAndTexts);
            return staging.publish();
        }
    }
}
