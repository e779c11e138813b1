package org.programmekb.markup.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Splits a paragraph in which a table directly follows text, so that the table extension finds it. */
final class TablesBelowText implements Parser.ParserExtension {
    private static final Pattern RULE = Pattern.compile("\\s*+\\|?(?:\\s*+:?-++:?\\s*+\\|)++\\s*+(?::?-++:?\\s*+)?");

    @Override
    public void parserOptions(MutableDataHolder options) {
        // There are none.
    }

    @Override
    public void extend(Parser.Builder builder) {
        builder.paragraphPreProcessorFactory(new Factory());
    }

    private static final class Factory implements ParagraphPreProcessorFactory {
        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return Set.of(ReferencePreProcessorFactory.class);
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return null;
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }

        @Override
        public ParagraphPreProcessor apply(ParserState state) {
            return TablesBelowText::split;
        }
    }

    /** Moves the text above a table to a paragraph of its own; returns its length, or 0 if there is none. */
    private static int split(Paragraph block, ParserState state) {
        List<BasedSequence> lines = block.getContentLines();
        for (int rule = 2; rule < lines.size(); rule++) {
            if (isTable(lines.get(rule - 1), lines.get(rule))) {
                Text text = new Text(block, rule - 1);
                block.insertBefore(text.getBlock());
                state.blockParserAdded(text);
                return lines.get(rule - 2).getEndOffset() - block.getStartOffset();
            }
        }
        return 0;
    }

    private static boolean isTable(CharSequence head, CharSequence rule) {
        int columns = PipeRow.cells(head);
        return columns > 0
                && columns == PipeRow.cells(rule)
                && RULE.matcher(rule).matches();
    }

    /** The paragraph above the table; only its inline marks are left to be read. */
    private static final class Text extends AbstractBlockParser {
        private final Paragraph block = new Paragraph();

        Text(Paragraph whole, int lines) {
            BlockContent content = new BlockContent();
            for (int i = 0; i < lines; i++) {
                content.add(whole.getLineChars(i), whole.getLineIndent(i));
            }
            block.setContent(content);
        }

        @Override
        public Paragraph getBlock() {
            return block;
        }

        @Override
        public @Nullable BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }

        @Override
        public void closeBlock(ParserState state) {
            // It is closed from the start.
        }

        @Override
        public void parseInlines(InlineParser inlineParser) {
            inlineParser.parse(block.getContentChars(), block);
        }
    }
}
