package org.programmekb.prose.statement;

import java.util.EnumSet;
import java.util.Set;
import org.programmekb.prose.statement.Lexicon.Entry;
import org.programmekb.prose.statement.Lexicon.Role;

/** Finds the parts of a text in another language that nobody has translated from English. */
final class Untranslated {
    /** What separates the parts of a text. */
    private static final String ENDS = ";:()[]\"“”«»";

    /** The roles of words that are the same in many languages. */
    private static final Set<Role> SHARED = EnumSet.of(Role.UNIT, Role.CURRENCY, Role.ABBREVIATED_SCALE);

    private final LatinText in;
    /** The least score of a part in English. Chinese and Japanese have no word that looks like an English one. */
    private final int least;

    Untranslated(LatinText in) {
        this.in = in;
        this.least = in instanceof HanText ? 1 : in.lexicon == Lexicon.ENGLISH ? Integer.MAX_VALUE : 2;
    }

    /** The end of the part that starts at {@code start}: of a sentence, or of what stands between Chinese characters. */
    int partEnd(int start) {
        int end = start;
        while (end < in.length() && !isEnd(end)) {
            end++;
        }
        // A number before a Chinese word belongs to that: Made in China 2025年.
        int word = in.isLetter(end) ? end : start;
        while (word > start && !isLatin(word - 1)) {
            word--;
        }
        return Math.max(word > start ? word : end, start + 1);
    }

    private boolean isEnd(int at) {
        char c = in.charAt(at);
        return c >= '\u2e80'
                || ENDS.indexOf(c) >= 0
                || in.isLetter(at) && !isLatin(at)
                || ".!?".indexOf(c) >= 0 && !isLatin(at + 1) && !in.isDigit(in.afterSpaces(at + 1));
    }

    private boolean isLatin(int at) {
        return in.isLetter(at) && in.charAt(at) < '\u0250';
    }

    /** Whether a part has more words of English than of its own language; a month counts twice. */
    boolean isEnglish(int start, int end) {
        int score = 0;
        for (int at = start; at < end && least < Integer.MAX_VALUE; ) {
            int last = in.wordEnd(at);
            // Single letters are words in one language and letters in another.
            score += last > at + 1 ? score(at, last) : 0;
            at = Math.max(last, at + 1);
        }
        return score >= least;
    }

    private int score(int start, int end) {
        Entry english = Lexicon.ENGLISH.find(in.text, start, end);
        Entry own = in.lexicon == Lexicon.ENGLISH ? null : in.lexicon.find(in.text, start, end);
        if (english == null || SHARED.contains(english.role())) {
            return own == null || SHARED.contains(own.role()) ? 0 : -2;
        }
        return own != null ? 0 : LatinText.MONTHS.contains(english.role()) ? 2 : 1;
    }
}
