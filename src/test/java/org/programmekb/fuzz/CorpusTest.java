package org.programmekb.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every input that was ever a problem, and the inputs from which {@code bench/fuzz} begins. */
final class CorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/fuzz");

    /** One input takes milliseconds; the rest is for a busy machine, and for AsciidoctorJ, which starts slowly. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    static Stream<String> targets() {
        return FuzzTargets.ALL.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void what_must_hold_holds_for_every_input(String name, @TempDir Path folder) throws Exception {
        List<Path> inputs = files(CORPUS.resolve(name));

        assertThat(inputs).hasSizeGreaterThan(3);
        try (FuzzTarget target = FuzzTargets.ALL.get(name).in(folder)) {
            for (Path input : inputs) {
                byte[] bytes = Files.readAllBytes(input);
                assertTimeout(LONGEST, () -> target.read(bytes), input::toString);
            }
        }
    }

    @Test
    void every_folder_of_inputs_belongs_to_a_target() {
        assertThat(files(CORPUS))
                .extracting(Path::getFileName)
                .map(Path::toString)
                .containsExactlyElementsOf(targets().toList());
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
