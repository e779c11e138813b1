package org.programmekb.prose.statement;

import org.jspecify.annotations.Nullable;
import org.programmekb.prose.statement.Lexicon.Entry;
import org.programmekb.prose.statement.Lexicon.Role;

/**
 * A text in Latin script with a scanner for words.
 *
 * @param text the text as readers see it
 * @param lexicon the words of its language
 */
record LatinText(String text, Lexicon lexicon) {
    int length() {
        return text.length();
    }

    /** The character at an offset; a space outside the text. */
    char charAt(int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : ' ';
    }

    boolean isDigit(int at) {
        return Figure.isDigit(charAt(at));
    }

    boolean isLetter(int at) {
        char c = charAt(at);
        return c < 128 ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' : Character.isLetter(c) && c != 'º' && c != 'ª';
    }

    /** The offset of the first character from {@code at} on that is not a space. */
    int afterSpaces(int at) {
        int end = at;
        while (end < text.length() && isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The offset after one hyphen, or else after spaces, at {@code at}. */
    int afterGap(int at) {
        return charAt(at) == '-' && isLetter(at + 1) ? at + 1 : afterSpaces(at);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009' || c == '\n';
    }

    int wordEnd(int at) {
        int end = at;
        int length = text.length();
        while (end < length) {
            char c = text.charAt(end);
            boolean isPlain = c >= 'a' && c <= 'z';
            if (!isPlain && !isLetter(end)) {
                break;
            }
            end++;
        }
        return end;
    }

    /** The lexicon entry of the word that starts at {@code at}. */
    @Nullable
    Entry word(int at) {
        return at < text.length() && isLetter(at) ? lexicon.find(text, at, wordEnd(at)) : null;
    }

    boolean is(Role role, int at) {
        Entry entry = word(at);
        return entry != null && entry.role() == role;
    }

    /** The lexicon entry of the word before the spaces that end at {@code at}. */
    @Nullable
    Entry wordBefore(int at) {
        int end = at;
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return end == at ? null : word(wordStart(end));
    }

    private int wordStart(int end) {
        int start = end;
        while (start > 0 && isLetter(start - 1)) {
            start--;
        }
        return start == end ? text.length() : start;
    }

    /** Whether a sentence, or at least a new part of one, starts at {@code at}. */
    boolean isStart(int at) {
        int before = at - 1;
        while (before >= 0 && (isSpace(text.charAt(before)) || "“\"‘'(«¿¡".indexOf(text.charAt(before)) >= 0)) {
            before--;
        }
        return before < 0 || ".!?:;•…".indexOf(text.charAt(before)) >= 0;
    }

    boolean isCapital(int at) {
        return Character.isUpperCase(charAt(at));
    }

    /** The offset after a mark or word that joins the two ends of a range; -1 if there is none at {@code at}. */
    int afterTo(int at) {
        int next = afterSpaces(at);
        if ("-–—~～".indexOf(charAt(next)) >= 0 && next < length()) {
            return afterSpaces(next + 1);
        }
        return next > at && is(Role.TO, next) ? afterSpaces(wordEnd(next)) : -1;
    }
}
