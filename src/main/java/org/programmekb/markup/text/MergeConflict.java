package org.programmekb.markup.text;

import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;

/** Finds the marks between which Git leaves two versions of the same lines. */
public final class MergeConflict {
    private static final String START = "<<<<<<<";
    private static final Pattern FIRST = Pattern.compile("<{7}(?: .*)?");
    private static final Pattern MIDDLE = Pattern.compile("={7}");
    private static final Pattern LAST = Pattern.compile(">{7}(?: .*)?");

    private MergeConflict() {}

    /** Reports marks in a document, if they are not shown as code; returns whether there are any. */
    public static boolean report(SourceText source, Markup markup, Diagnostics findings) {
        if (source.text().contains(START) || source.text().contains(">>>>>>>")) {
            BitSet code = CodeLines.of(source, markup);
            return report(source, line -> !code.get(line), findings);
        }
        return false;
    }

    /** Reports marks in a file without code. */
    public static void report(SourceText source, Diagnostics findings) {
        report(source, line -> true, findings);
    }

    private static boolean report(SourceText source, IntPredicate isText, Diagnostics findings) {
        int first = find(source, FIRST, 0, isText);
        int middle = find(source, MIDDLE, Math.max(first, 0), isText);
        int last = find(source, LAST, Math.max(Math.max(first, middle), 0), isText);
        // Without the others, the last one could be a quotation, and the middle one a heading.
        int shown = first >= 0 ? first : middle >= 0 && last >= 0 ? middle : -1;
        if (shown >= 0) {
            findings.report(
                    Code.MERGE_CONFLICT,
                    source.at(source.lineStart(shown)),
                    Message.of("merge-conflict.marks"),
                    last < 0
                            ? Message.of("merge-conflict.hint")
                            : Message.of("merge-conflict.hint-lines", shown + 1, last + 1));
        }
        return shown >= 0;
    }

    private static int find(SourceText source, Pattern mark, int from, IntPredicate isText) {
        for (int line = from; line < source.lineCount(); line++) {
            if (isText.test(line)
                    && mark.matcher(source.line(line).stripTrailing()).matches()) {
                return line;
            }
        }
        return -1;
    }
}
