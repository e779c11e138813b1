package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scripts that publish on a web server and in an object store. */
@Tag("process")
final class PublishScriptsTest extends RecipeFixture {
    /** The mirror gets the same bytes, so its pages name the address of the original. */
    @Tag("slow")
    @Test
    void aServerShowsTheOldSiteOrTheNewOneAndAMirrorHasTheSameBytes() throws Exception {
        assumeTrue(isThere("rsync"), "rsync is not installed");
        Repository repository = project("--forge=server", "--languages=en");
        Path server = folder.resolve("a server");
        for (int i = 0; i < 4; i++) {
            Files.writeString(
                    repository.folder().resolve("content/pages/quay.en.md"),
                    "---\ntitle: Quay " + i + "\n---\nA text.\n");
            run(
                    repository.folder(),
                    0,
                    Map.of(),
                    List.of(
                            program.home() + "/kb build --base-url https://example.org/programme",
                            "bash publish/server.sh '" + server + "'"));
        }
        run(repository.folder(), 0, Map.of(), List.of("bash publish/server.sh '" + folder.resolve("mirror") + "'"));

        assertThat(server.resolve("current/en/quay/index.html"))
                .content()
                .contains("Quay 3", "href=\"https://example.org/programme/en/quay/\"");
        try (Stream<Path> sites = Files.list(server.resolve("sites"))) {
            assertThat(sites).hasSize(3);
        }
        assertSame(folder.resolve("mirror/current"), repository);
        assertSame(server.resolve("current"), repository);
    }

    @Tag("slow")
    @Test
    void anObjectStoreHasTheSiteAndNothingElse() throws Exception {
        assumeTrue(isThere("rclone"), "rclone is not installed");
        Repository repository = project("--forge=server", "--languages=en");
        Path store = Files.createDirectories(folder.resolve("store"));
        Files.writeString(store.resolve("gone.html"), "");

        run(
                repository.folder(),
                0,
                Map.of(),
                List.of(program.home() + "/kb build", "bash publish/store.sh '" + store + "'"));

        assertSame(store, repository);
    }

    private static void assertSame(Path published, Repository repository) throws IOException {
        assertThat(new Tree(published.toRealPath()).files())
                .usingRecursiveComparison()
                .isEqualTo(new Tree(repository.folder().resolve("output").toRealPath()).files());
    }

    @ParameterizedTest
    @CsvSource({"server.sh", "store.sh"})
    void withoutASiteNothingIsPublished(String script) throws Exception {
        Repository repository = project("--forge=server", "--languages=en");

        String said = run(
                repository.folder(), 1, Map.of(), List.of("bash publish/" + script + " " + folder.resolve("place")));

        assertThat(said).isEqualTo("There is no site in output. Run kb build first.\n");
        assertThat(folder.resolve("place")).doesNotExist();
    }
}
