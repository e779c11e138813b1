package org.programmekb.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChecksummedFileTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Path file = written("one", "a text");

        assertThat(ChecksummedFile.read(file, 1, ByteDecoder::text)).contains("a text");
        assertThat(ChecksummedFile.read(file, 2, ByteDecoder::text)).isEmpty();
    }

    @Test
    void theContentOfAnotherFileIsNotRead() throws IOException {
        Path file = written("one", "a text");
        Files.move(file, folder.resolve("other"));

        assertThat(ChecksummedFile.read(folder.resolve("other"), 1, ByteDecoder::text))
                .isEmpty();
    }

    private Path written(String name, String text) throws IOException {
        ByteEncoder content = new ByteEncoder();
        content.text(text);
        Path file = folder.resolve(name);
        ChecksummedFile.write(file, 1, Stream.of(content));
        return file;
    }
}
