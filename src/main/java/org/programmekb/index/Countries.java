package org.programmekb.index;

import com.ibm.icu.util.ULocale;
import org.programmekb.config.Language;

/** Names of countries, from ICU so that they do not change with the Java version. */
public final class Countries {
    private Countries() {}

    /**
     * The name of a country in a language.
     *
     * @param code ISO 3166-1 alpha-2
     */
    public static String name(String code, Language language) {
        return ULocale.getDisplayCountry("und-" + code, ULocale.forLanguageTag(language.tag()));
    }
}
