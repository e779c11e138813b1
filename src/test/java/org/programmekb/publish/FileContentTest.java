package org.programmekb.publish;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileContentTest {
    /** The system says that it has 4,096 bytes, and there are fewer, as in a file that is being shortened. */
    private static final Path SHORTER_THAN_SAID = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");

    @Test
    void aFileThatGetsShorterIsNotCopiedForEver(@TempDir Path folder) {
        assumeTrue(Files.isRegularFile(SHORTER_THAN_SAID));
        FileContent copy = new FileContent.CopyOf(SHORTER_THAN_SAID);

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            try (FileChannel target =
                    FileChannel.open(folder.resolve("copy"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                assertThatThrownBy(() -> copy.writeTo(target))
                        .hasMessage(
                                SHORTER_THAN_SAID + ": the file was changed while it was read. Run the command again");
            }
        });
    }
}
