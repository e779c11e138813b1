package org.programmekb.prose.style;

import org.programmekb.diagnostic.Code;
import org.programmekb.prose.Characters;

/** Finds full-width digits and Latin letters, which only old typesetting needed. */
final class FullWidthForms implements Rule {
    @Override
    public int traits() {
        return Traits.WIDE;
    }

    @Override
    public void check(Line line) {
        for (int i = 0; i < line.length(); i++) {
            if (Characters.isFullWidthLatin(line.at(i))) {
                int end = i + 1;
                while (Characters.isFullWidthLatin(line.at(end)) || isJoint(line, end)) {
                    end++;
                }
                report(line, i, end);
                i = end;
            }
        }
    }

    /** Whether it is a full-width point or similar mark within a number. */
    private static boolean isJoint(Line line, int at) {
        char c = line.at(at);
        return (c == '．' || c == '％' || c == '／' || c == '－')
                && (c == '％' || Characters.isFullWidthLatin(line.at(at + 1)));
    }

    private static void report(Line line, int start, int end) {
        StringBuilder narrow = new StringBuilder();
        String wide = line.text().substring(start, end);
        wide.chars().forEach(c -> narrow.append(Characters.halfWidth((char) c)));
        line.correct(Code.PROSE_FULL_WIDTH, start, end, narrow.toString(), "`" + wide + "` is written in full width");
    }
}
