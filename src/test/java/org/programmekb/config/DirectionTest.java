package org.programmekb.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionTest {
    @ParameterizedTest
    @CsvSource({
        "en, false",
        "zh-Hans, false",
        "es, false",
        "ar, true",
        "ar-MA, true",
        "fa, true",
        "he, true",
        "ur, true",
        "ckb, true",
        "ar-Latn, false",
        "ku, false",
        "ku-Arab, true",
        "az-Arab-IR, true",
        "ug, true",
        "ug-Cyrl, false"
    })
    void theScriptOfALanguageDecides(String tag, boolean rightToLeft) {
        assertThat(Direction.isRightToLeft(tag)).isEqualTo(rightToLeft);
    }
}
