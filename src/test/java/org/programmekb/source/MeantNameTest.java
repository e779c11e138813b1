package org.programmekb.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.config.Language;

final class MeantNameTest {
    private static final Language EN = new Language("en", "en", "English", false);
    private static final Language ZH = new Language("zh", "zh-Hans", "简体中文", false);

    @ParameterizedTest
    @CsvSource({
        "nice.cn, nice, zh",
        "nice.zh-CN, nice, zh",
        "nice.zh_CN, nice, zh",
        "nice.zh-Hans, nice, zh",
        "nice.ZH, nice, zh",
        "nice.chs, nice, zh",
        "nice.中文, nice, zh",
        "nice_zh, nice, zh",
        "nice-zh, nice, zh",
        "nice_zh_CN, nice, zh",
        "open-day-zh-CN, open-day, zh",
        "spring/open-day_en, spring/open-day, en",
        "nice.en-GB, nice, en",
        "nice.english, nice, en",
    })
    void aCommonNameForALanguageSaysWhatIsMeant(String stem, String slug, String language) {
        assertThat(MeantName.of(stem, List.of(EN, ZH))).contains(new MeantName(slug, language.equals("en") ? EN : ZH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nice", "nice.de", "nice.draft", "open-day", "version.2", "cn", "zh", "_zh"})
    void otherNamesSayNothing(String stem) {
        assertThat(MeantName.of(stem, List.of(EN, ZH))).isEmpty();
    }

    @Test
    void onlyLanguagesOfTheSiteAreMeant() {
        assertThat(MeantName.of("nice.cn", List.of(EN))).isEmpty();
    }
}
