package org.programmekb.markup.text;

import java.util.ArrayList;
import java.util.List;
import org.programmekb.markup.text.IgnoredMarks.Pair;

/** The rules by which a markup language ignores marks that an author certainly meant as emphasis. */
public enum MarkRule {
    /** A single mark has no effect next to a letter outside, and Chinese has no spaces. */
    ASCIIDOC {
        @Override
        List<Pair> find(String text) {
            List<Pair> pairs = new ArrayList<>();
            for (int start = 0; start < text.length(); start++) {
                char mark = text.charAt(start);
                if (mark == '*' || mark == '_' || mark == '`' || mark == '#') {
                    MarkedText marked = MarkedText.at(text, start, 1);
                    if (marked != null && marked.isTight() && marked.touchesCjk() && marked.isProse(mark)) {
                        String twice = String.valueOf(mark).repeat(2);
                        pairs.add(new Pair(start, marked.end(), twice + marked.inner() + twice));
                        start = marked.end() - 1;
                    }
                }
            }
            return pairs;
        }
    },

    /** Asterisks have no effect next to a space inside; underscores have no effect within a word. */
    MARKDOWN {
        @Override
        List<Pair> find(String text) {
            if (text.indexOf('*') < 0 && text.indexOf('_') < 0) {
                return List.of();
            }
            List<Pair> pairs = new ArrayList<>();
            for (int start = 0; start < text.length(); start++) {
                char mark = text.charAt(start);
                if (mark == '*' || mark == '_') {
                    boolean twice = start + 1 < text.length() && text.charAt(start + 1) == mark;
                    MarkedText marked = MarkedText.at(text, start, twice ? 2 : 1);
                    if (marked != null && isMeant(marked, mark, twice)) {
                        String better = twice ? "**" : "*";
                        String inner = marked.inner().strip();
                        pairs.add(new Pair(start, marked.end(), better + inner + better));
                        start = marked.end() - 1;
                    } else if (twice) {
                        start++;
                    }
                }
            }
            return pairs;
        }
    };

    /** The pairs without effect, in order. */
    abstract List<Pair> find(String text);

    private static boolean isMeant(MarkedText marked, char mark, boolean twice) {
        if (mark == '_') {
            return marked.isTight() && marked.touchesCjk() && marked.isProse(mark);
        }
        return twice && marked.hasOneLooseEnd();
    }
}
