package org.programmekb.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QuotationsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "the book “on X”",
                "《X之书》",
                "he said \"X is here\"",
                "「X」",
                "『X』",
                "«X»",
                "„X“",
                "“a” and “X”",
                "《〈X〉》"
            })
    void holdWhatStandsBetweenQuotationMarks(String text) {
        assertThat(Quotations.in(text).hold(text.indexOf('X'))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X", "“a” X “b”", "“ X", "a 6\" X", "《a》X", "\"a\" X \"b\""})
    void holdNothingElse(String text) {
        assertThat(Quotations.in(text).hold(text.indexOf('X'))).isFalse();
    }
}
