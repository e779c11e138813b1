package org.programmekb.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.Objects;

/**
 * Transliteration of names to plain Latin letters: Han characters to pinyin without tones, other letters without
 * diacritics. The table has the results of ICU ({@code Han-Latin; Latin-ASCII}) for each character; loading ICU's rules
 * takes longer than building a small site.
 */
public final class Readings {
    private static final char FIRST_HAN = '\u3400';
    private static final char LAST_HAN = '\u9FFF';

    /** Characters with another reading before a certain character, and this reading. */
    private static final Map<String, String> BEFORE = Map.of("重庆", "chong", "藏文", "zang", "秘鲁", "bi");

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

    /** Loaded for the first name that needs it. */
    private static final class Table {
        private static final String[] LATIN = new String[Character.MAX_VALUE + 1];

        static {
            try (InputStream file = Objects.requireNonNull(Readings.class.getResourceAsStream("readings.txt"))) {
                new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(Table::read);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void read(String line) {
            int tab = line.indexOf('\t');
            String latin = line.substring(0, tab);
            for (int i = tab + 1; i < line.length(); i++) {
                LATIN[line.charAt(i)] = latin;
            }
        }

        static String of(char c) {
            String latin = LATIN[c];
            return latin == null ? String.valueOf(c) : latin;
        }
    }
}
