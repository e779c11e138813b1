package org.programmekb.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SentenceTest {
    private static Sentence around(String text) {
        return Sentence.around(text, text.indexOf('X'), text.indexOf('X') + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The city, formerly X, has a port.",
                "It was known as X.",
                "In the 19th century X grew, 2.5 times over.",
                "该市原名X。",
                "X于1925年更名。"
            })
    void isHistoricalWhereItSaysSo(String text) {
        assertThat(around(text).isHistorical()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"It was formerly small. X has a port.", "该市历史悠久。X有港口。", "X has a port."})
    void isNotHistoricalBecauseAnotherOneIs(String text) {
        assertThat(around(text).isHistorical()).isFalse();
    }
}
