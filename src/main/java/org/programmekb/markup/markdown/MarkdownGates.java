package org.programmekb.markup.markdown;

import com.vladsch.flexmark.ext.admonition.AdmonitionExtension;
import com.vladsch.flexmark.ext.admonition.internal.AdmonitionBlockParser;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Extensions of Flexmark that look at every line or every text with expressions which take longer than the rest of the
 * parser; here they are asked only where one character says that they could find something.
 */
final class MarkdownGates {
    private MarkdownGates() {}

    /** Admonitions, which begin with three exclamation or question marks. */
    static final class Admonitions implements Parser.ParserExtension, HtmlRenderer.HtmlRendererExtension {
        private final AdmonitionExtension extension = AdmonitionExtension.create();

        @Override
        public void parserOptions(MutableDataHolder options) {
            extension.parserOptions(options);
        }

        @Override
        public void rendererOptions(MutableDataHolder options) {
            extension.rendererOptions(options);
        }

        @Override
        public void extend(Parser.Builder builder) {
            builder.customBlockParserFactory(new AdmonitionFactory());
        }

        @Override
        public void extend(HtmlRenderer.Builder builder, String rendererType) {
            extension.extend(builder, rendererType);
        }
    }

    private static final class AdmonitionFactory implements CustomBlockParserFactory {
        private final CustomBlockParserFactory factory = new AdmonitionBlockParser.Factory();

        @Override
        public BlockParserFactory apply(DataHolder options) {
            BlockParserFactory starts = factory.apply(options);
            return new AbstractBlockParserFactory(options) {
                @Override
                public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                    int at = state.getNextNonSpaceIndex();
                    boolean marked = at < state.getLine().length()
                            && isMark(state.getLine().charAt(at));
                    return marked ? starts.tryStart(state, matched) : BlockStart.none();
                }
            };
        }

        private static boolean isMark(char c) {
            return c == '!' || c == '?';
        }

        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return factory.getAfterDependents();
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return factory.getBeforeDependents();
        }

        @Override
        public boolean affectsGlobalScope() {
            return factory.affectsGlobalScope();
        }
    }
}
