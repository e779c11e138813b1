package org.programmekb.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.execution.Parallel;

/** A folder in which a generation is built, from many threads. */
final class GenerationFolderTest {
    private static final int ROUNDS = 300;

    @Test
    void replacesALinkByOneFolderForAllThreads(@TempDir Path place) throws IOException {
        Path elsewhere = Files.createDirectory(place.resolve("elsewhere"));
        Path original = Files.writeString(place.resolve("original"), "1");
        List<Integer> files = IntStream.range(0, 8).boxed().toList();
        Permissions permissions = Permissions.of(place.resolve("waiting"));
        for (int round = 0; round < ROUNDS; round++) {
            Path root = Files.createDirectory(place.resolve("generation-" + round));
            Files.createSymbolicLink(root.resolve("zh"), elsewhere);
            GenerationFolder folder = new GenerationFolder(root, permissions);

            Parallel.forEach(files, file -> folder.link(original, "zh/" + file));

            assertThat(Files.isDirectory(root.resolve("zh"), LinkOption.NOFOLLOW_LINKS))
                    .isTrue();
            assertThat(TestProject.files(root)).hasSize(files.size());
        }
        assertThat(elsewhere).isEmptyDirectory();
    }
}
