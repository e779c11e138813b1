package org.programmekb.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.programmekb.config.Language;

final class LanguageNamesTest {
    private static Language language(String tag) {
        return new Language(tag.substring(0, 2), tag, tag, false);
    }

    @Test
    void languagesAndCountriesHaveTheirNamesInTheLanguageOfTheReader() {
        assertThat(LanguageNames.name("pt", language("en"))).isEqualTo("Portuguese");
        assertThat(LanguageNames.name("pt", language("zh-Hans"))).isEqualTo("葡萄牙语");
        assertThat(Countries.name("PT", language("es"))).isEqualTo("Portugal");
        assertThat(Countries.name("PT", language("zh-Hans"))).isEqualTo("葡萄牙");
    }

    @Test
    void aLocaleHasTheTerritoryWhereMostReadersLiveUnlessTheTagHasOne() {
        assertThat(LanguageNames.locale(language("zh-Hans"))).isEqualTo("zh_CN");
        assertThat(LanguageNames.locale(language("zh-Hant"))).isEqualTo("zh_TW");
        assertThat(LanguageNames.locale(language("en-GB"))).isEqualTo("en_GB");
        assertThat(LanguageNames.locale(language("eo"))).isEqualTo("eo_001");
    }

    @Test
    void aMadeUpLanguageHasNoTerritory() {
        assertThat(LanguageNames.locale(language("qaa"))).isEqualTo("qaa");
    }
}
