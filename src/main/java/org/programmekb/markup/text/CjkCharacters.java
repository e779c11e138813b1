package org.programmekb.markup.text;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;

/**
 * CJK characters as the CJK-friendly amendments to CommonMark define them: wide, full-width or half-width in East Asian
 * text and not displayed as an emoji, or Hangul.
 */
public final class CjkCharacters {
    private static final int FIRST = 0x1100;

    /** First and last of each range in Unicode 18; a fixed table, because Unicode versions differ between JDKs. */
    private static final int[] RANGES = {
        0x1100, 0x11FF, 0x20A9, 0x20A9, 0x2329, 0x232A, 0x2630, 0x2637, 0x268A, 0x268F, 0x2E80, 0x2E99, 0x2E9B, 0x2EF3,
        0x2F00, 0x2FD5, 0x2FF0, 0x303E, 0x3041, 0x3096, 0x3099, 0x30FF, 0x3105, 0x312F, 0x3131, 0x318E, 0x3190, 0x31E5,
        0x31EF, 0x321E, 0x3220, 0x3247, 0x3250, 0xA48C, 0xA490, 0xA4C6, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xD7B0, 0xD7C6,
        0xD7CB, 0xD7FB, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE52, 0xFE54, 0xFE66, 0xFE68, 0xFE6B, 0xFF01, 0xFFBE,
        0xFFC2, 0xFFC7, 0xFFCA, 0xFFCF, 0xFFD2, 0xFFD7, 0xFFDA, 0xFFDC, 0xFFE0, 0xFFE6, 0xFFE8, 0xFFEE, 0x16FE0,
        0x16FE4, 0x16FF0, 0x16FF6, 0x17000, 0x18CDA, 0x18CFF, 0x18D20, 0x18D80, 0x18DF2, 0x18E00, 0x19191, 0x191A0,
        0x191D2, 0x1AFF0, 0x1AFF3, 0x1AFF5, 0x1AFFB, 0x1AFFD, 0x1AFFE, 0x1B000, 0x1B128, 0x1B132, 0x1B132, 0x1B150,
        0x1B152, 0x1B155, 0x1B155, 0x1B164, 0x1B168, 0x1B170, 0x1B2FB, 0x1D300, 0x1D356, 0x1D360, 0x1D376, 0x1F1AE,
        0x1F1AE, 0x1F200, 0x1F200, 0x1F202, 0x1F202, 0x1F210, 0x1F219, 0x1F21B, 0x1F22E, 0x1F230, 0x1F231, 0x1F237,
        0x1F237, 0x1F23B, 0x1F23B, 0x1F240, 0x1F248, 0x1F260, 0x1F265, 0x1F7DA, 0x1F7DA, 0x20000, 0x2FFFD, 0x30000,
        0x3FFFD
    };

    private CjkCharacters() {}

    public static boolean isCjk(int point) {
        if (point < FIRST) {
            return false;
        }
        int found = Arrays.binarySearch(RANGES, point);
        return found >= 0 || (-found - 1) % 2 == 1;
    }

    /** Whether it is Hangul. Korean has spaces between words, so rules for Chinese and Japanese do not apply. */
    static boolean isHangul(int point) {
        return point >= FIRST && (UnicodeScript.of(point) == UnicodeScript.HANGUL || isWonSign(point));
    }

    private static boolean isWonSign(int point) {
        return point == 0x20A9 || point == 0xFFE6;
    }

    /** Whether it is a variation selector for the Han character before it. */
    public static boolean isIdeographicSelector(int point) {
        return point >= 0xE0100 && point <= 0xE01EF;
    }

    /** Whether it is a variation selector for the character before it, but not the one for emoji. */
    public static boolean isTextSelector(int point) {
        return point >= 0xFE00 && point <= 0xFE0E;
    }

    /** Whether the selector U+FE01 makes a quotation mark full-width that Chinese shares with Latin text. */
    public static boolean isFullWidthQuotation(int point, int selector) {
        return selector == 0xFE01 && (point == 0x2018 || point == 0x2019 || point == 0x201C || point == 0x201D);
    }
}
