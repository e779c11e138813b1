package org.programmekb.markup.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ext.admonition.AdmonitionBlock;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Locale;
import java.util.Set;
import org.programmekb.markup.html.Admonitions;
import org.programmekb.markup.html.RawHtml;

/** Renders nodes for which Flexmark's own renderers use other elements or drop the source offset. */
final class MarkdownRendering implements NodeRenderer {
    MarkdownRendering(DataHolder options) {}

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(
                new NodeRenderingHandler<>(AdmonitionBlock.class, MarkdownRendering::admonition),
                new NodeRenderingHandler<>(HtmlBlock.class, MarkdownRendering::htmlBlock),
                new NodeRenderingHandler<>(HtmlInline.class, MarkdownRendering::htmlInline),
                new NodeRenderingHandler<>(Strikethrough.class, MarkdownRendering::strikethrough));
    }

    private static void admonition(AdmonitionBlock block, NodeRendererContext context, HtmlWriter html) {
        String kind = Admonitions.kind(block.getInfo().toString().toLowerCase(Locale.ROOT));
        html.attr("class", "admonition " + kind).withAttr().tag("aside").line();
        html.attr("class", Admonitions.TITLE).withAttr().tag("p");
        html.text(block.getTitle().toString().strip()).tag("/p").line();
        context.renderChildren(block);
        html.tag("/aside").line();
    }

    private static void htmlBlock(HtmlBlock block, NodeRendererContext context, HtmlWriter html) {
        html.line().openPre().raw(withOffsets(block)).closePre().line();
    }

    private static void htmlInline(HtmlInline tag, NodeRendererContext context, HtmlWriter html) {
        html.raw(withOffsets(tag));
    }

    private static void strikethrough(Strikethrough text, NodeRendererContext context, HtmlWriter html) {
        html.withAttr().tag("del");
        context.renderChildren(text);
        html.tag("/del");
    }

    private static String withOffsets(Node node) {
        return RawHtml.withOffsets(node.getChars().toString(), node.getStartOffset());
    }
}
