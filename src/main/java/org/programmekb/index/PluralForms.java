package org.programmekb.index;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;

/** Plural rules of a language: the form for a count, {@code one}, {@code few}, … as in Unicode CLDR. */
public interface PluralForms {
    /** The form that every language has; in some it is the only one. */
    String OTHER = "other";

    /**
     * The forms of a language by its BCP 47 tag. Those of English and Chinese are here because loading the rules of all
     * languages takes longer than rendering a page.
     */
    static PluralForms of(String tag) {
        ULocale locale = ULocale.forLanguageTag(tag);
        if (locale.getLanguage().equals("en")) {
            return count -> count == 1 ? "one" : OTHER;
        } else if (locale.getLanguage().equals("zh")) {
            return count -> OTHER;
        }
        PluralRules rules = PluralRules.forLocale(locale);
        return count -> rules.select((double) count);
    }

    /** The form for a count of zero or more. */
    String form(long count);
}
