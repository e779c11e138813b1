package org.programmekb.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.programmekb.names.Programmes.EN;
import static org.programmekb.names.Programmes.text;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmekb.diagnostic.Location;
import org.programmekb.prose.Passage;
import org.programmekb.prose.Run;

final class PassageNamesTest {
    private static final Programmes PROGRAMME =
            new Programmes().organisation("milano", text("Milano", "米兰"), Optional.empty(), "Milan");

    @ParameterizedTest
    @CsvSource({"Milan, 1", "“Milan”, 0"})
    void anUnwantedNameIsFoundOnceInALongPassageAndSoon(String unit, int count) {
        String text = (unit + ' ').repeat(60_000);
        Passage passage = new Passage(
                Passage.Kind.PARAGRAPH, List.of(Run.words(text)), (whole, start, end) -> new Location("text", 1, 1));

        List<Occurrence> unwanted = assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> new PassageNames(passage, text, PROGRAMME.in(EN).find(text)).unwanted());

        assertThat(unwanted).hasSize(count);
    }
}
