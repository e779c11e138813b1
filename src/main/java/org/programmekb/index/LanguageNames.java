package org.programmekb.index;

import com.ibm.icu.util.ULocale;
import org.programmekb.config.Language;

/** Names of languages, from ICU so that they do not change with the Java version. */
public final class LanguageNames {
    private LanguageNames() {}

    /** The name of the language with this tag in another one. */
    public static String name(String tag, Language in) {
        return ULocale.getDisplayLanguage(tag, ULocale.forLanguageTag(in.tag()));
    }

    /** The language with the territory where most of its readers live, unless its tag has one: {@code zh_CN}. */
    public static String locale(Language language) {
        ULocale likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(language.tag()));
        return likely.getCountry().isEmpty() ? likely.getLanguage() : likely.getLanguage() + "_" + likely.getCountry();
    }
}
