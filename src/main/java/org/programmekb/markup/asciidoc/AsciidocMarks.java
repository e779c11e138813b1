package org.programmekb.markup.asciidoc;

import java.util.Map;
import java.util.function.Supplier;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.Section;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.Treeprocessor;

/** Adds to each block a role with its source position, because Asciidoctor's HTML converter drops it. */
final class AsciidocMarks extends Treeprocessor {
    /** Prefix of a role, followed by the number of a file, a hyphen and a line number. */
    static final String PLACE = "kb-at-";
    /** The role of a section whose id is generated from its title. */
    static final String GENERATED = "kb-generated";

    private final Supplier<AsciidocConversion> conversion;

    AsciidocMarks(Supplier<AsciidocConversion> conversion) {
        this.conversion = conversion;
    }

    @Override
    public Document process(Document document) {
        AsciidocConversion current = conversion.get();
        for (StructuralNode block : document.findBy(Map.of("traverse_documents", true))) {
            Cursor place = block.getSourceLocation();
            if (block != document && place != null) {
                block.addRole(PLACE + current.fileNumber(place.getPath()) + "-" + place.getLineNumber());
            }
            if ((block instanceof Section || "floating_title".equals(block.getContext()))
                    && !block.getAttributes().containsKey("id")) {
                block.addRole(GENERATED);
            }
        }
        return document;
    }
}
