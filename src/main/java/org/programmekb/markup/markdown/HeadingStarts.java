package org.programmekb.markup.markdown;

import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmekb.execution.TimeLimit;

/**
 * Finds headings as Flexmark does, in a time that grows with the lines of a paragraph and not with their square: for each
 * line, Flexmark puts together the text of all lines before it, only to know that there are some.
 */
final class HeadingStarts extends HeadingParser.Factory {
    @Override
    public BlockParserFactory apply(DataHolder options) {
        BlockParserFactory library = super.apply(options);
        TimeLimit limit = TimeLimit.current();
        return (state, matched) -> {
            // For each line of the document.
            limit.check();
            return library.tryStart(state, new Above(matched));
        };
    }

    /** What is above a line. */
    private record Above(MatchedBlockParser known) implements MatchedBlockParser {
        @Override
        public BlockParser getBlockParser() {
            return known.getBlockParser();
        }

        @Override
        public @Nullable BasedSequence getParagraphContent() {
            return known.getBlockParser().isParagraphParser() ? BasedSequence.EMPTY : null;
        }

        @Override
        public List<BasedSequence> getParagraphLines() {
            return known.getParagraphLines();
        }

        @Override
        public List<Integer> getParagraphEolLengths() {
            return known.getParagraphEolLengths();
        }

        @Override
        public MutableDataHolder getParagraphDataHolder() {
            return known.getParagraphDataHolder();
        }
    }
}
