package org.programmekb.markup.markdown;

import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.html.MutableAttributes;
import org.programmekb.markup.text.Places;

/** Adds source offsets to the elements that Flexmark renders. */
final class MarkdownOffsets extends IndependentAttributeProviderFactory implements AttributeProvider {
    @Override
    public AttributeProvider apply(LinkResolverContext context) {
        return this;
    }

    @Override
    public void setAttributes(Node node, AttributablePart part, MutableAttributes attributes) {
        if (node.getStartOffset() < node.getEndOffset()) {
            attributes.replaceValue(Places.OFFSET, String.valueOf(node.getStartOffset()));
        }
    }
}
