package org.programmekb.prose.style;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.prose.Characters;
import org.programmekb.prose.Passage;
import org.programmekb.prose.Run;

/** A passage while it is checked; text that is not checked is hidden. */
final class Line {
    private static final int AROUND = 5;

    private final Passage passage;
    private final String shown;
    private final Diagnostics findings;
    /** The text as an array, because a String with Chinese characters takes several times as long to read one by one. */
    private final char[] chars;

    private final int traits;
    private String text;
    /** The characters between “ and ” of the text, once it is needed. */
    private @Nullable BitSet quoted;

    Line(Passage passage, Diagnostics findings) {
        this.passage = passage;
        this.shown = passage.text();
        this.findings = findings;
        this.chars = shown.toCharArray();
        this.text = hideForeign() ? new String(chars) : shown;
        this.traits = Traits.of(chars);
    }

    /** Whether the text has one of these {@link Traits} or more. */
    boolean has(int any) {
        return (traits & any) != 0;
    }

    /** Hides code, addresses and other languages, if there are any. */
    private boolean hideForeign() {
        boolean hides = false;
        int start = 0;
        for (Run run : passage.runs()) {
            int end = start + run.text().length();
            if (!isOwn(run)) {
                Arrays.fill(chars, start, end, Characters.OPAQUE);
                hides = true;
            }
            start = end;
        }
        return hides;
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

    /** Whether a character is in code or another hidden text, before or after an index. */
    boolean hides(char c, int at, boolean isBefore) {
        for (int i = shown.indexOf(c); i >= 0; i = shown.indexOf(c, i + 1)) {
            if (i < at == isBefore && chars[i] == Characters.OPAQUE) {
                return true;
            }
        }
        return false;
    }

    /** Whether a character is in the text of a link. */
    boolean isLink(int index) {
        int end = 0;
        for (Run run : passage.runs()) {
            end += run.text().length();
            if (index < end) {
                return run.nature() == Run.Nature.LINK;
            }
        }
        return false;
    }

    /** Whether a character is the first or last of a run: authors put spaces there because of the markup. */
    boolean isEdge(int index) {
        int start = 0;
        for (Run run : passage.runs()) {
            int end = start + run.text().length();
            if (index < end) {
                return index == start && start > 0 || index == end - 1 && end < chars.length;
            }
            start = end;
        }
        return false;
    }

    List<Run> runs() {
        return passage.runs();
    }

    Passage.Kind kind() {
        return passage.kind();
    }

    int length() {
        return chars.length;
    }

    /** The character at an index; a line feed outside the text. */
    char at(int index) {
        return index >= 0 && index < chars.length ? chars[index] : '\n';
    }

    boolean isHan(int index) {
        return Characters.isHan(text, index);
    }

    /** Hides titles between 《 and 》, because quoted titles keep their punctuation. */
    void hideTitles() {
        for (int open = text.indexOf('《'); open >= 0; open = text.indexOf('《', open + 1)) {
            int close = text.indexOf('》', open);
            if (close < 0) {
                break;
            }
            Arrays.fill(chars, open + 1, close, Characters.OPAQUE);
            open = close;
        }
        text = new String(chars);
        quoted = null;
    }

    /** Whether a character is between “ and ” of the same passage. */
    boolean isQuoted(int index) {
        if (quoted == null) {
            quoted = quoted(text);
        }
        return quoted.get(index);
    }

    private static BitSet quoted(String text) {
        BitSet quoted = new BitSet();
        for (int open = text.indexOf('“'); open >= 0; ) {
            int close = text.indexOf('”', open);
            if (close < 0) {
                break;
            }
            quoted.set(open, close + 1);
            open = text.indexOf('“', close);
        }
        return quoted;
    }

    /** Reports characters with a correction. */
    void correct(Code code, int start, int end, String replacement, Message message) {
        Message hint = Message.of("suggestion.write", around(start, end, replacement));
        findings.report(code, passage.at(start, end), message, hint);
    }

    /** Reports characters that have no certain correction. */
    void report(Code code, int start, int end, Message message) {
        findings.report(code, passage.at(start, end), message);
    }

    /** Reports characters with a hint of their own. */
    void report(Code code, int start, int end, Message message, Message hint) {
        findings.report(code, passage.at(start, end), message, hint);
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
