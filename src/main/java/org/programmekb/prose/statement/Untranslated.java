package org.programmekb.prose.statement;

/** Finds the parts of a text in another language that nobody has translated from English. */
final class Untranslated {
    /** What separates the parts of a text; a point does if no letter and no digit follows. */
    private static final String ENDS = ";:()[]\"“”«»";

    private static final String POINTS = ".!?";

    private final LatinText in;
    /** How many usual words of English a part has at least. Chinese and Japanese have no word that looks like one. */
    private final int least;
    /** The end of the part of which it is known whether it is in English. */
    private int end;

    private boolean isEnglish;

    Untranslated(LatinText in) {
        this.in = in;
        this.least = in instanceof HanText ? 1 : in.lexicon == Lexicon.ENGLISH ? Integer.MAX_VALUE : 2;
    }

    /** Whether the character at {@code at} is part of what is in English; offsets must not decrease. */
    boolean includes(int at) {
        if (at >= end && least < Integer.MAX_VALUE) {
            isEnglish = words(at) >= least;
        }
        return isEnglish;
    }

    /** How many more usual words of English than of its own language has the part that starts at {@code at}? */
    private int words(int at) {
        int words = 0;
        end = at;
        while (end < in.length() && !isEnd(end)) {
            int last = wordEnd(end);
            words += last > end ? in.lexicon.english(in.text, end, last) : 0;
            end = Math.max(last, end + 1);
        }
        // A number before a Chinese word belongs to that: Made in China 2025年.
        while (end > at && end < in.length() && in.isLetter(end) && !isLatin(end - 1)) {
            end--;
        }
        end = Math.max(end, at + 1);
        return words;
    }

    private boolean isEnd(int at) {
        char c = in.charAt(at);
        return c >= '\u2e80'
                || ENDS.indexOf(c) >= 0
                || in.isLetter(at) && !isLatin(at)
                || POINTS.indexOf(c) >= 0 && !isLatin(at + 1) && !in.isDigit(at + 1);
    }

    private int wordEnd(int at) {
        int last = at;
        while (isLatin(last)) {
            last++;
        }
        return last;
    }

    private boolean isLatin(int at) {
        return in.isLetter(at) && (in.charAt(at) < '\u0250' || in.charAt(at) == Lexicon.JOINT);
    }
}
