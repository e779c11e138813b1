package org.programmekb.index;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.Optional;

/** Plural rules of a language: the form for a count, {@code one}, {@code few}, … as in Unicode CLDR. */
public sealed interface PluralForms {
    /** The form that every language has; in some it is the only one. */
    String OTHER = "other";

    /** The forms of a language by its BCP 47 tag. */
    static PluralForms of(String tag) {
        return switch (Optional.ofNullable(ULocale.forLanguageTag(tag).getLanguage())
                .orElse("")) {
            case "en" -> new OneAndOther();
            case "zh" -> new OnlyOther();
            default -> new Ruled(PluralRules.forLocale(ULocale.forLanguageTag(tag)));
        };
    }

    /** The form for a count of zero or more. */
    String form(long count);

    /**
     * The rule of English. It is implemented here because loading the rules of all languages takes longer than
     * rendering a page.
     */
    record OneAndOther() implements PluralForms {
        @Override
        public String form(long count) {
            return count == 1 ? "one" : OTHER;
        }
    }

    /** The rule of Chinese, which has only one form. */
    record OnlyOther() implements PluralForms {
        @Override
        public String form(long count) {
            return OTHER;
        }
    }

    /** The rule of any other language. */
    record Ruled(PluralRules rules) implements PluralForms {
        @Override
        public String form(long count) {
            return rules.select((double) count);
        }
    }
}
