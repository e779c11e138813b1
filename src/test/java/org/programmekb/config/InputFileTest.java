package org.programmekb.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InputFileTest {
    @TempDir
    private Path folder;

    @Test
    void aFileIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "text");

        assertThat(InputFile.read(file)).asString().isEqualTo("text");
        try (InputStream in = InputFile.open(file)) {
            assertThat(in).hasContent("text");
        }
    }

    @Test
    void whatTheDiskSaysIsToldWithTheNameOfTheFile() {
        Path unreadable = Path.of("/proc/self/mem");
        assumeTrue(Files.isReadable(unreadable));

        assertThatThrownBy(() -> InputFile.read(unreadable)).hasMessage(unreadable + ": Input/output error");
    }

    @Test
    void whatIsNoFileIsNamed() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        for (Path none : new Path[] {folder, pipe}) {
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                assertThatThrownBy(() -> InputFile.read(none)).hasMessage(none + ": this is not a file");
                assertThatThrownBy(() -> InputFile.open(none)).hasMessage(none + ": this is not a file");
            });
        }
        assertThatThrownBy(() -> InputFile.read(folder.resolve("missing")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("missing");
    }
}
