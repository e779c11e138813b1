package org.programmekb.prose.style;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.programmekb.prose.Characters;
import org.programmekb.prose.Run;

/** The script in which a language is written: the letters and characters that are its own. */
record WritingSystem(Set<UnicodeScript> own) {
    static final WritingSystem LATIN = new WritingSystem(EnumSet.of(UnicodeScript.LATIN));
    static final WritingSystem CHINESE = new WritingSystem(EnumSet.of(UnicodeScript.HAN));
    static final WritingSystem JAPANESE =
            new WritingSystem(EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA));

    /** Languages of Europe and others that use Latin letters only. */
    private static final Set<String> OF_LATIN = Set.copyOf(List.of(
            ("af bs ca cs cy da de en eo es et eu fi fr ga gl hr hu id is it la lb lt lv ms mt nb nl nn no pl pt ro sk"
                            + " sl sq sv sw tl tr vi")
                    .split(" ")));

    /** The first character after the Latin letters that are in common use. */
    private static final char AFTER_LATIN = '\u0250';

    /** How many Latin letters a text has that says about as much as one character. */
    private static int weight(UnicodeScript script) {
        return switch (script) {
            case HAN -> 3;
            case HIRAGANA, KATAKANA, HANGUL -> 2;
            default -> 1;
        };
    }

    /** The script of the language with this tag; empty for languages with several scripts, and for unknown ones. */
    static Optional<WritingSystem> of(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return switch (locale.getScript()) {
            case "" -> ofLanguage(locale.getLanguage());
            case "Latn" -> Optional.of(LATIN);
            case "Cyrl" -> Optional.of(new WritingSystem(EnumSet.of(UnicodeScript.CYRILLIC)));
            case "Arab" -> Optional.of(new WritingSystem(EnumSet.of(UnicodeScript.ARABIC)));
            case "Hans", "Hant", "Hani" -> Optional.of(CHINESE);
            default -> Optional.empty();
        };
    }

    private static Optional<WritingSystem> ofLanguage(String language) {
        UnicodeScript only = switch (language) {
            case "ar", "fa", "ps", "ug", "ur" -> UnicodeScript.ARABIC;
            case "be", "bg", "ky", "mk", "mn", "ru", "tg", "uk" -> UnicodeScript.CYRILLIC;
            case "el" -> UnicodeScript.GREEK;
            case "he", "yi" -> UnicodeScript.HEBREW;
            case "hi", "mr", "ne" -> UnicodeScript.DEVANAGARI;
            case "hy" -> UnicodeScript.ARMENIAN;
            case "ka" -> UnicodeScript.GEORGIAN;
            case "ko" -> UnicodeScript.HANGUL;
            case "th" -> UnicodeScript.THAI;
            case "zh" -> UnicodeScript.HAN;
            default -> OF_LATIN.contains(language) ? UnicodeScript.LATIN : UnicodeScript.UNKNOWN;
        };
        if (language.equals("ja")) {
            return Optional.of(JAPANESE);
        }
        return only == UnicodeScript.UNKNOWN ? Optional.empty() : Optional.of(new WritingSystem(EnumSet.of(only)));
    }

    /**
     * How much of a text is in which script, as the number of Latin letters that say as much.
     *
     * @param own in the script of the language
     * @param latin in Latin letters
     * @param kana in the characters that only Japanese has
     * @param all in any script
     */
    record Letters(int own, int latin, int kana, int all) {
        static final Letters NONE = new Letters(0, 0, 0, 0);

        Letters plus(Letters other) {
            return new Letters(own + other.own, latin + other.latin, kana + other.kana, all + other.all);
        }
    }

    /** Counts the letters of words that are in the language of the document. */
    Letters letters(List<Run> runs) {
        int mine = 0;
        int han = 0;
        int latin = 0;
        int kana = 0;
        int all = 0;
        for (Run run : runs) {
            if (run.nature() != Run.Nature.WORDS || run.language().isPresent()) {
                continue;
            }
            // An array is read several times as fast as a String with Chinese characters.
            for (char c : run.text().toCharArray()) {
                if (c < AFTER_LATIN) {
                    latin += Characters.isLetter(c) ? 1 : 0;
                } else if (Characters.isHan(c)) {
                    han += weight(UnicodeScript.HAN);
                } else if (Character.isLetter(c) || Character.isHighSurrogate(c)) {
                    UnicodeScript script = UnicodeScript.of(c);
                    int weight = weight(script);
                    all += weight;
                    mine += own.contains(script) ? weight : 0;
                    kana += script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA ? weight : 0;
                }
            }
        }
        mine += (own.contains(UnicodeScript.LATIN) ? latin : 0) + (own.contains(UnicodeScript.HAN) ? han : 0);
        return new Letters(mine, latin, kana, all + latin + han);
    }
}
