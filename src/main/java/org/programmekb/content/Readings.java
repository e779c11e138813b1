package org.programmekb.content;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.programmekb.diagnostic.ResourceFile;

/**
 * Transliteration of names to plain Latin letters: Han characters to pinyin without tones, other letters without
 * diacritics. The results are those of ICU ({@code Han-Latin; Latin-ASCII}) for each character, but loading ICU's rules
 * takes longer than building a small site.
 */
public final class Readings {
    private static final char FIRST_HAN = '\u3400';
    private static final char LAST_HAN = '\u9FFF';

    /** Characters with another reading before a certain character, and this reading. */
    private static final Map<String, String> BEFORE = Map.of("重庆", "chong", "藏文", "zang", "秘鲁", "bi");

    /** The end of a syllable of pinyin: behind its vowels and n, ng or r, unless that letter begins the next syllable. */
    private static final Pattern SYLLABLE_END = Pattern.compile(
            "(?<=[aeiouv])(?:n(?![aeiouv])(?:g(?![aeiouv]))?+|r(?![aeiouv]))?+(?=[a-z])(?![aeiouv])",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_SLUG = 60;

    private Readings() {}

    /** The name in ASCII letters where possible, with spaces between the syllables of Han characters. */
    public static String latin(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 0x7f) {
                return read(Normalizer.normalize(name, Normalizer.Form.NFC));
            }
        }
        return name;
    }

    /** Pinyin that may be written in one word, in plain letters with spaces between the syllables. */
    public static String syllables(String pinyin) {
        return SYLLABLE_END.matcher(latin(pinyin.replaceAll("[üÜ]", "v"))).replaceAll("$0 ");
    }

    /** A name as a part of an address: its words in Latin letters, joined by hyphens; empty if it has none. */
    public static String slug(String name) {
        String words = latin(name)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (words.length() <= LONGEST_SLUG) {
            return words;
        }
        int end = words.lastIndexOf('-', LONGEST_SLUG);
        return words.substring(0, end > 0 ? end : LONGEST_SLUG);
    }

    private static String read(String name) {
        StringBuilder latin = new StringBuilder(name.length() * 4);
        boolean wasHan = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean isHan = c >= FIRST_HAN && c <= LAST_HAN;
            if (isHan && wasHan) {
                latin.append(' ');
            }
            String pair = isHan && i + 1 < name.length() ? name.substring(i, i + 2) : "";
            latin.append(BEFORE.getOrDefault(pair, Table.of(c)));
            wasHan = isHan;
        }
        return latin.toString();
    }

    /** Loaded for the first name that needs it. It has the characters that cannot be read as their Unicode parts are. */
    private static final class Table {
        private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\\p{Me}]");
        private static final String[] LATIN = new String[Character.MAX_VALUE + 1];

        static {
            ResourceFile.text(Readings.class, "readings.txt").lines().forEach(Table::read);
        }

        /** A line has a reading and its characters; those without a reading stay as they are. */
        private static void read(String line) {
            int tab = line.indexOf('\t');
            for (int i = tab + 1; i < line.length(); i++) {
                LATIN[line.charAt(i)] = tab == 0 ? String.valueOf(line.charAt(i)) : line.substring(0, tab);
            }
        }

        static String of(char c) {
            return LATIN[c] == null ? ofParts(String.valueOf(c)) : LATIN[c];
        }

        private static String ofParts(String whole) {
            String parts = MARKS.matcher(Normalizer.normalize(whole, Normalizer.Form.NFKD))
                    .replaceAll("");
            if (parts.isEmpty() || parts.equals(whole)) {
                return whole;
            }
            String latin = parts.chars().mapToObj(part -> of((char) part)).collect(Collectors.joining());
            return latin.chars().allMatch(letter -> letter >= ' ' && letter < 0x7f) ? latin : whole;
        }
    }
}
