package org.programmekb.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PluralFormsTest {
    @ParameterizedTest
    @CsvSource({
        "ar, 0, zero", "ar, 1, one", "ar, 2, two", "ar, 3, few", "ar, 10, few", "ar, 11, many", "ar, 99, many",
        "ar, 100, other", "ar, 103, few", "es, 1, one", "es, 2, other", "es, 0, other", "pl, 2, few", "pl, 5, many",
        "ru, 21, one", "zh-Hans, 1, other", "en, 1, one", "en-GB, 1, one", "en, 0, other", "pt-BR, 0, one"
    })
    void aCountHasTheFormOfItsLanguage(String tag, long count, String form) {
        assertThat(PluralForms.of(tag).form(count)).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hans"})
    void theRulesWrittenDownHereAreThoseOfUnicode(String tag) {
        PluralRules unicode = PluralRules.forLocale(ULocale.forLanguageTag(tag));
        PluralForms ours = PluralForms.of(tag);
        assertThat(LongStream.rangeClosed(0, 2_000)
                        .filter(count -> !ours.form(count).equals(unicode.select((double) count))))
                .isEmpty();
    }

    @Test
    void anUnknownLanguageHasOneForm() {
        assertThat(PluralForms.of("qaa").form(1)).isEqualTo("other");
    }
}
