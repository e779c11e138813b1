package org.programmekb.index;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.Optional;

/** Which form of a word goes with a count in a language: {@code one}, {@code few}, … as Unicode CLDR names them. */
public sealed interface PluralForms {
    /** The form that every language has, and the only one of some. */
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

    /** The rule of English, here because reading the rules of all languages takes longer than a page. */
    record OneAndOther() implements PluralForms {
        @Override
        public String form(long count) {
            return count == 1 ? "one" : OTHER;
        }
    }

    /** The rule of Chinese, which has one form. */
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
