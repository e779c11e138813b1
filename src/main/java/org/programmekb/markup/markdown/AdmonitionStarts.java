package org.programmekb.markup.markdown;

import com.vladsch.flexmark.ext.admonition.AdmonitionExtension;
import com.vladsch.flexmark.ext.admonition.internal.AdmonitionBlockParser;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;

/**
 * Finds admonitions as Flexmark does, which compiles a regular expression for each line; here only for lines that begin with
 * their first mark. It took a quarter of the time for a document of short lines.
 */
final class AdmonitionStarts implements Parser.ParserExtension, HtmlRenderer.HtmlRendererExtension {
    private final AdmonitionExtension library = AdmonitionExtension.create();

    @Override
    public void parserOptions(MutableDataHolder options) {
        library.parserOptions(options);
    }

    @Override
    public void extend(Parser.Builder builder) {
        builder.customBlockParserFactory(new Factory());
    }

    @Override
    public void rendererOptions(MutableDataHolder options) {
        library.rendererOptions(options);
    }

    @Override
    public void extend(HtmlRenderer.Builder builder, String rendererType) {
        library.extend(builder, rendererType);
    }

    private static final class Factory extends AdmonitionBlockParser.Factory {
        @Override
        public BlockParserFactory apply(DataHolder options) {
            BlockParserFactory library = super.apply(options);
            return (state, matched) -> {
                char first = state.getLine().safeCharAt(state.getNextNonSpaceIndex());
                return first == '!' || first == '?' ? library.tryStart(state, matched) : BlockStart.none();
            };
        }
    }
}
