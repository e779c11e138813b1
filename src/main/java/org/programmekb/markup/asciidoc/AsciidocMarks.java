package org.programmekb.markup.asciidoc;

import java.util.Map;
import java.util.function.Supplier;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.Section;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.Treeprocessor;

/** Gives each block a role that says where it was written, because the converter drops the place. */
final class AsciidocMarks extends Treeprocessor {
    /** Starts a role that goes on with the number of a file, a hyphen and a line. */
    static final String PLACE = "kb-at-";
    /** The role of a section whose id is made from its title. */
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
