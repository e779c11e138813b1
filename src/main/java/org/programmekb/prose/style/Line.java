package org.programmekb.prose.style;

import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.prose.Characters;
import org.programmekb.prose.Passage;
import org.programmekb.prose.Run;

/** A passage while it is checked; text that is not checked is hidden. */
final class Line {
    private static final int AROUND = 5;

    private final Passage passage;
    private final String shown;
    private final Diagnostics findings;
    private String text;

    Line(Passage passage, Diagnostics findings) {
        this.passage = passage;
        this.shown = passage.text();
        this.findings = findings;
        this.text = masked(passage, shown);
    }

    private static String masked(Passage passage, String shown) {
        StringBuilder masked = new StringBuilder(shown);
        int start = 0;
        for (Run run : passage.runs()) {
            int end = start + run.text().length();
            if (!isOwn(run)) {
                hide(masked, start, end);
            }
            start = end;
        }
        return masked.toString();
    }

    private static void hide(StringBuilder masked, int start, int end) {
        for (int i = start; i < end; i++) {
            masked.setCharAt(i, Characters.OPAQUE);
        }
    }

    private static boolean isOwn(Run run) {
        return run.nature() != Run.Nature.CODE && run.language().isEmpty() && !isAddress(run);
    }

    /** Whether the text of a link is its address. */
    private static boolean isAddress(Run run) {
        return run.nature() == Run.Nature.LINK
                && (run.text().contains("://") || run.text().indexOf('@') > 0)
                && run.text().indexOf(' ') < 0;
    }

    /** The text, with the same offsets as the passage; hidden characters are {@link Characters#OPAQUE}. */
    String text() {
        return text;
    }

    Passage.Kind kind() {
        return passage.kind();
    }

    int length() {
        return text.length();
    }

    /** The character at an index; a line feed outside the text. */
    char at(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : '\n';
    }

    boolean isHan(int index) {
        return Characters.isHan(text, index);
    }

    /** Hides titles between 《 and 》, because quoted titles keep their punctuation. */
    void hideTitles() {
        StringBuilder masked = new StringBuilder(text);
        for (int open = text.indexOf('《'); open >= 0; open = text.indexOf('《', open + 1)) {
            int close = text.indexOf('》', open);
            if (close < 0) {
                break;
            }
            hide(masked, open + 1, close);
            open = close;
        }
        text = masked.toString();
    }

    /** Whether a character is between “ and ” of the same passage. */
    boolean isQuoted(int index) {
        int open = text.lastIndexOf('“', index);
        return open >= 0 && text.substring(open, index).indexOf('”') < 0 && text.indexOf('”', index) >= 0;
    }

    /** Reports characters with a correction. */
    void correct(Code code, int start, int end, String replacement, String message) {
        findings.report(code, passage.at(start, end), message, "write `" + around(start, end, replacement) + "`");
    }

    /** Reports characters that have no certain correction. */
    void report(Code code, int start, int end, String message) {
        findings.report(code, passage.at(start, end), message);
    }

    /** A replacement for characters, with some context as readers see it. */
    String around(int start, int end, String replacement) {
        int from = Math.max(0, start - AROUND);
        int to = Math.min(shown.length(), end + AROUND);
        while (from > 0 && isWithinWord(from)) {
            from--;
        }
        while (to < shown.length() && isWithinWord(to)) {
            to++;
        }
        String all = shown.substring(from, start) + replacement + shown.substring(end, to);
        return all.replace('\n', ' ').replace('`', ' ').strip();
    }

    private boolean isWithinWord(int at) {
        return Character.isLowSurrogate(shown.charAt(at))
                || Characters.isLatin(shown.charAt(at)) && Characters.isLatin(shown.charAt(at - 1));
    }
}
