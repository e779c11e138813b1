package org.programmekb.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Character folding for search: removes case, accents and typographic variants. Each character is folded independently,
 * so that the search client can do the same and still map a match to its position in the original.
 */
final class Folding {
    private static final int[] NOTHING = {};
    private static final int BASIC_PLANE = 0x10000;

    /** Characters without a Unicode decomposition, in lower case. */
    private static final Map<Integer, String> SPECIAL = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ς', "σ"));

    private static final AtomicReferenceArray<int[]> KNOWN = new AtomicReferenceArray<>(BASIC_PLANE);

    private Folding() {}

    /** The folded form of a character: none, one or several characters. */
    static int[] of(int character) {
        if (character >= BASIC_PLANE) {
            return fold(character);
        }
        int[] known = KNOWN.get(character);
        if (known == null) {
            known = fold(character);
            KNOWN.set(character, known);
        }
        return known;
    }

    private static int[] fold(int character) {
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
                .codePoints()
                .filter(part -> !isMark(part))
                .flatMap(part ->
                        Character.toString(part).toLowerCase(Locale.ROOT).codePoints())
                .filter(part -> !isMark(part))
                .forEach(part -> {
                    String special = SPECIAL.get(part);
                    if (special == null) {
                        folded.appendCodePoint(part);
                    } else {
                        folded.append(special);
                    }
                });
        return folded.length() == 0 ? NOTHING : folded.codePoints().toArray();
    }

    /** Accents and invisible characters, which do not separate words. */
    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }

    /** Whether the character belongs to a script without spaces between words: Han, Hiragana and Katakana. */
    static boolean isHan(int character) {
        return character >= 0x3005
                && (character <= 0x3007
                        || character >= 0x3041 && character <= 0x30ff && character != 0x30a0 && character != 0x30fb
                        || character >= 0x31f0 && character <= 0x31ff
                        || character >= 0x3400 && character <= 0x4dbf
                        || character >= 0x4e00 && character <= 0x9fff
                        || character >= 0xf900 && character <= 0xfaff
                        || character >= 0x20000 && character <= 0x3ffff);
    }

    /** Whether the character is part of words that are separated by spaces. */
    static boolean isWord(int character) {
        if (character < 128) {
            return character >= 'a' && character <= 'z' || character >= '0' && character <= '9';
        }
        return (Character.isLetterOrDigit(character)
                        || Character.getType(character) == Character.COMBINING_SPACING_MARK)
                && !isHan(character);
    }
}
