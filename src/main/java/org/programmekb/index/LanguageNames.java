package org.programmekb.index;

import com.ibm.icu.util.ULocale;
import org.programmekb.config.Language;

/** Names of languages, from ICU so that they do not change with the Java version. */
public final class LanguageNames {
    private LanguageNames() {}

    /** What a language is called in another one. */
    public static String name(Language language, Language in) {
        return ULocale.getDisplayLanguage(language.tag(), ULocale.forLanguageTag(in.tag()));
    }
}
