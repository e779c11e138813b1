package org.programmekb.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.programmekb.diagnostic.Location;
import org.programmekb.prose.Passage;
import org.programmekb.prose.WordFilter;
import org.programmekb.source.SourceFile;

/**
 * Finds the place of words of a body in its source file: of all places with these words, the one with the longest match
 * of the letters before and after them. The file is read only if there is a finding.
 */
final class SourceSearch implements Passage.Places {
    private static final int CONTEXT = 40;

    private final SourceFile file;
    private final Location from;

    /** Searches a file from a place on; this place is also used for words that cannot be found. */
    SourceSearch(SourceFile file, Location from) {
        this.file = file;
        this.from = from;
    }

    @Override
    public Location of(Passage passage, int start, int end) {
        String text = passage.text();
        String source = source();
        String first = firstWord(text, start, end);
        int letters = letters(text, start, end);
        int best = -1;
        int most = -1;
        for (int at = source.indexOf(first, offset(source)); at >= 0; at = source.indexOf(first, at + 1)) {
            int behind = same(text, start, source, at, 1);
            if (behind >= letters) {
                int score = behind + same(text, start - 1, source, at - 1, -1);
                if (score > most) {
                    best = at;
                    most = score;
                }
            }
        }
        return best < 0 ? from : Location.at(file.path(), source, best);
    }

    private int offset(String source) {
        int offset = 0;
        for (int line = 1; line < from.line() && offset >= 0; line++) {
            offset = source.indexOf('\n', offset) + 1;
        }
        return Math.min(offset + Math.max(from.column() - 1, 0), source.length());
    }

    private static String firstWord(String text, int start, int end) {
        if (WordFilter.isUnspaced(text.charAt(start))) {
            return text.substring(start, start + 1);
        }
        int stop = start;
        while (stop < end && Letters.isSpaced(text.charAt(stop))) {
            stop++;
        }
        return text.substring(start, Math.max(stop, start + 1));
    }

    private static int letters(String text, int start, int end) {
        return (int) text.substring(start, end)
                .chars()
                .filter(Character::isLetterOrDigit)
                .count();
    }

    /** Number of equal letters from two places on, ignoring other characters. */
    private static int same(String one, int oneStart, String other, int otherStart, int step) {
        int i = oneStart;
        int j = otherStart;
        int same = 0;
        while (same < CONTEXT) {
            while (i >= 0 && i < one.length() && !Character.isLetterOrDigit(one.charAt(i))) {
                i += step;
            }
            while (j >= 0 && j < other.length() && !Character.isLetterOrDigit(other.charAt(j))) {
                j += step;
            }
            if (i < 0 || i >= one.length() || j < 0 || j >= other.length() || one.charAt(i) != other.charAt(j)) {
                return same;
            }
            same++;
            i += step;
            j += step;
        }
        return same;
    }

    private String source() {
        try {
            return new String(file.read(), StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .replace("\r\n", "\n");
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
