package org.programmekb.markup.markdown;

import com.vladsch.flexmark.ext.gfm.strikethrough.internal.StrikethroughDelimiterProcessor;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.ast.Node;

/**
 * Pairs {@code ~} and {@code ~~} as GitHub does. A single mark beside a letter or digit outside is no mark, because
 * Chinese writes ranges with it, as in {@code 5~10 元，20~30 元}.
 */
final class StrikethroughMarks extends StrikethroughDelimiterProcessor {
    @Override
    public int getMinLength() {
        return 1;
    }

    @Override
    public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
        if (opener.length() != closer.length() || opener.length() > 2) {
            return 0;
        }
        if (opener.length() == 2) {
            return 2;
        }
        boolean isSingle = opener instanceof Delimiter first
                && closer instanceof Delimiter second
                && !touchesLetter(first.getNode(), -1)
                && !touchesLetter(second.getNode(), 1);
        return isSingle ? 1 : 0;
    }

    /** Whether a letter or digit stands before (-1) or after (1) a mark. */
    private static boolean touchesLetter(Node mark, int side) {
        CharSequence source = mark.getChars().getBaseSequence();
        int at = side < 0 ? mark.getStartOffset() - 1 : mark.getEndOffset();
        return at >= 0 && at < source.length() && Character.isLetterOrDigit(source.charAt(at));
    }
}
