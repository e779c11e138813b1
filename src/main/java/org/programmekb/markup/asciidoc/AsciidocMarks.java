package org.programmekb.markup.asciidoc;

import java.util.Map;
import java.util.function.Supplier;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.Section;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.Treeprocessor;
import org.programmekb.execution.TimeLimit;
import org.programmekb.markup.html.CodeBlocks;

/** Adds roles to blocks for what Asciidoctor's HTML converter drops, such as the source position. */
final class AsciidocMarks extends Treeprocessor {
    /** Prefix of a role, followed by the number of a file, a hyphen and a line number. */
    static final String PLACE = "kb-at-";
    /** The role of a section whose id is generated from its title. */
    static final String GENERATED = "kb-generated";
    /** The role of a section whose title starts with a number that Asciidoctor counted. */
    static final String NUMBERED = "kb-numbered";
    /** Prefix of the role of a diagram, followed by its language. */
    static final String DIAGRAM = "kb-diagram-";

    private final Supplier<AsciidocConversion> conversion;

    AsciidocMarks(Supplier<AsciidocConversion> conversion) {
        this.conversion = conversion;
    }

    @Override
    public Document process(Document document) {
        if (!document.isSourcemap()) {
            return document;
        }
        AsciidocConversion current = conversion.get();
        current.hasTitle(document.getId(), document.getDoctitle());
        TimeLimit limit = TimeLimit.current();
        for (StructuralNode block : document.findBy(Map.of("traverse_documents", true))) {
            limit.check();
            Cursor place = block.getSourceLocation();
            if (block != document && place != null) {
                block.addRole(PLACE + current.fileNumber(place.getPath()) + "-" + Math.max(place.getLineNumber(), 1));
            }
            if ("image".equals(block.getContext())) {
                // Drawings are published as images, with an alternative text, and not as parts of the page.
                block.getAttributes().remove("inline-option");
                block.getAttributes().remove("interactive-option");
            }
            boolean isSection = block instanceof Section;
            if ((isSection || "floating_title".equals(block.getContext()))
                    && !block.getAttributes().containsKey("id")) {
                block.addRole(GENERATED);
                if (isSection && (((Section) block).isNumbered() || block.getCaption() != null)) {
                    block.addRole(NUMBERED);
                }
            }
            if (!isSection && block.getStyle() != null && CodeBlocks.isDiagram(block.getStyle())) {
                block.addRole(DIAGRAM + block.getStyle());
            }
        }
        return document;
    }
}
