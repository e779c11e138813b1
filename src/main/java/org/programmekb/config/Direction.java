package org.programmekb.config;

import java.util.Locale;
import java.util.Set;

/** Text direction of a language, according to its script. */
public final class Direction {
    private static final Set<String> SCRIPTS =
            Set.of("Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa");
    private static final Set<String> LANGUAGES =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "mzn", "nqo", "ps", "sd", "syr", "ug", "ur", "yi");

    private Direction() {}

    /** Whether the language of a BCP 47 tag is written from right to left; a script in the tag decides. */
    public static boolean isRightToLeft(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return locale.getScript().isEmpty()
                ? LANGUAGES.contains(tag.split("-")[0].toLowerCase(Locale.ROOT))
                : SCRIPTS.contains(locale.getScript());
    }
}
