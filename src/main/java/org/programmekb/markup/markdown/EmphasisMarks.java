package org.programmekb.markup.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.core.delimiter.EmphasisDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/**
 * Pairs {@code *} and {@code _} by the rules of CommonMark 0.31. Flexmark implements the "multiple of 3" rule of an
 * older version, in which {@code ***both***} has no effect without spaces around it, as in Chinese.
 */
final class EmphasisMarks extends EmphasisDelimiterProcessor {
    private final boolean withinWords;

    EmphasisMarks(char mark) {
        super(mark, false);
        this.withinWords = mark == '*';
    }

    @Override
    public boolean canBeOpener(
            String before,
            String after,
            boolean left,
            boolean right,
            boolean beforeIsPunctuation,
            boolean afterIsPunctuation,
            boolean beforeIsSpace,
            boolean afterIsSpace) {
        return left && (withinWords || !right || beforeIsPunctuation);
    }

    @Override
    public boolean canBeCloser(
            String before,
            String after,
            boolean left,
            boolean right,
            boolean beforeIsPunctuation,
            boolean afterIsPunctuation,
            boolean beforeIsSpace,
            boolean afterIsSpace) {
        return right && (withinWords || !left || afterIsPunctuation);
    }

    @Override
    public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
        if (opener.canClose() || closer.canOpen()) {
            int first = written(opener);
            int second = written(closer);
            if ((first + second) % 3 == 0 && (first % 3 != 0 || second % 3 != 0)) {
                return 0;
            }
        }
        return opener.length() >= 2 && closer.length() >= 2 ? 2 : 1;
    }

    private static int written(DelimiterRun run) {
        return run instanceof Run known ? known.written : run.length();
    }

    /** A delimiter run that remembers its original length. */
    static final class Run extends Delimiter {
        private final int written;

        Run(
                BasedSequence input,
                Text node,
                char mark,
                boolean opens,
                boolean closes,
                @Nullable Delimiter previous,
                int start) {
            super(input, node, mark, opens, closes, previous, start);
            this.written = node.getTextLength();
            setNumDelims(written);
        }
    }
}
