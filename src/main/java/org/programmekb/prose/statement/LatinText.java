package org.programmekb.prose.statement;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.programmekb.prose.statement.Lexicon.Entry;
import org.programmekb.prose.statement.Lexicon.Role;

/** A text with a scanner for the words of a lexicon. */
class LatinText {
    static final Set<Role> MONTHS = Set.of(Role.MONTH, Role.DOUBTFUL_MONTH, Role.SHORT_MONTH);

    final String text;
    final Lexicon lexicon;
    /** The text as an array, because a String with Chinese characters takes several times as long to read one by one. */
    private final char[] chars;

    LatinText(String text, Lexicon lexicon) {
        this.text = lexicon.joined(text);
        this.lexicon = lexicon;
        this.chars = this.text.toCharArray();
    }

    final int length() {
        return chars.length;
    }

    /** The character at an offset; a space outside the text. */
    final char charAt(int at) {
        return at >= 0 && at < chars.length ? chars[at] : ' ';
    }

    final boolean isDigit(int at) {
        return Figure.isDigit(charAt(at));
    }

    final boolean isLetter(int at) {
        return isLetter(charAt(at));
    }

    private static boolean isLetter(char c) {
        return c < 128 ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' : Character.isLetter(c) && c != 'º' && c != 'ª';
    }

    boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c >= '\u00a0' && isOtherSpace(c);
    }

    private static boolean isOtherSpace(char c) {
        return c == '\u00a0' || c == '\u202f' || c == '\u2009' || isDirection(c);
    }

    /** Whether a character only says in which direction the next one is written. */
    private static boolean isDirection(char c) {
        return c == '\u200e' || c == '\u200f' || c == '\u061c';
    }

    /** The offset of the first character from {@code at} on that is not a space. */
    final int afterSpaces(int at) {
        int end = at;
        while (end < chars.length && isSpace(chars[end])) {
            end++;
        }
        return end;
    }

    /** The offset after one hyphen, or else after spaces, at {@code at}. */
    final int afterGap(int at) {
        return charAt(at) == '-' && isLetter(at + 1) ? at + 1 : afterSpaces(at);
    }

    int wordEnd(int at) {
        int end = at;
        while (end < chars.length && isLetter(chars[end])) {
            end++;
        }
        return end;
    }

    /** The offset after the word that starts at {@code at} and the spaces, or the apostrophe, that follow it. */
    final int afterWord(int at) {
        int end = wordEnd(at);
        return "'’".indexOf(charAt(end)) >= 0 && isLetter(end + 1) ? end + 1 : afterSpaces(end);
    }

    /** The lexicon entry of the word that starts at {@code at}. */
    final @Nullable Entry word(int at) {
        return isLetter(at) ? lexicon.find(text, at, wordEnd(at)) : null;
    }

    /** The lexicon entry of the month that starts at {@code at}, beside a day; a short form that is also another word has a dot. */
    final @Nullable Entry month(int at) {
        Entry entry = word(at);
        if (entry != null && MONTHS.contains(entry.role())) {
            return entry;
        }
        return isLetter(at) && charAt(wordEnd(at)) == '.' ? lexicon.shortMonth(text, at, wordEnd(at)) : null;
    }

    final boolean is(Role role, int at) {
        Entry entry = word(at);
        return entry != null && entry.role() == role;
    }

    /** Whether money, people or things follow that are counted: only before them an m is a million. */
    final boolean isCounted(int end) {
        int next = afterSpaces(end);
        return Currencies.isSign(charAt(next)) || is(Role.CURRENCY, next) || is(Role.COUNTED, next);
    }

    /** The lexicon entry of the word before the spaces that end at {@code at}. */
    final @Nullable Entry wordBefore(int at) {
        int end = at;
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && isLetter(start - 1)) {
            start--;
        }
        return end == at || start == end ? null : word(start);
    }

    /** Whether one of the three words before {@code at} has this role: la década de los 90. */
    final boolean isSoonAfter(Role role, int at) {
        int start = at;
        for (int words = 0; words < 3; words++) {
            Entry entry = wordBefore(start);
            if (entry != null && entry.role() == role) {
                return true;
            }
            int end = start;
            while (end > 0 && isSpace(charAt(end - 1))) {
                end--;
            }
            start = end;
            while (start > 0 && isLetter(start - 1)) {
                start--;
            }
            if (start == end) {
                return false;
            }
        }
        return false;
    }

    /** Whether a sentence, or at least a new part of one, starts at {@code at}. */
    final boolean isStart(int at) {
        int before = at - 1;
        while (before >= 0 && (isSpace(text.charAt(before)) || "“\"‘'(«¿¡".indexOf(text.charAt(before)) >= 0)) {
            before--;
        }
        return before < 0 || ".!?:;•…؟؛".indexOf(text.charAt(before)) >= 0;
    }

    final boolean isCapital(int at) {
        return Character.isUpperCase(charAt(at));
    }

    /** Whether a year and two digits that end at {@code end} are a range of years or months, and not a month. */
    boolean isRange(int end) {
        return false;
    }

    /** The offset after a mark or word that joins the two ends of a range; -1 if there is none at {@code at}. */
    int afterTo(int at) {
        int next = afterSpaces(at);
        if ("-–—~～".indexOf(charAt(next)) >= 0) {
            return afterSpaces(next + 1);
        }
        return next > at && is(Role.TO, next) ? afterWord(next) : -1;
    }
}
