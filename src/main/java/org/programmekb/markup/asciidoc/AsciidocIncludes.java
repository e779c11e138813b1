package org.programmekb.markup.asciidoc;

import java.util.Map;
import java.util.function.Supplier;
import org.asciidoctor.ast.Document;
import org.asciidoctor.extension.IncludeProcessor;
import org.asciidoctor.extension.PreprocessorReader;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.text.SourceText;
import org.programmekb.source.ProjectFiles;

/** Resolves the includes of AsciiDoc documents, which may be only text files of the project. */
final class AsciidocIncludes extends IncludeProcessor {
    private final Supplier<AsciidocConversion> conversion;

    AsciidocIncludes(Supplier<AsciidocConversion> conversion) {
        this.conversion = conversion;
    }

    @Override
    public boolean handles(String target) {
        return true;
    }

    @Override
    public void process(Document document, PreprocessorReader reader, String target, Map<String, Object> attributes) {
        AsciidocConversion current = conversion.get();
        String including = reader.getFile();
        Location place = current.line(including, reader.getLineNumber() - 1);
        try {
            SourceText text = current.include(including, target);
            IncludeFilter filter = IncludeFilter.of(attributes);
            IncludeFilter.Selection selection = filter.select(text);
            for (String tag : selection.missingTags()) {
                Message message = Message.of("include-invalid.tag", tag, target);
                current.findings().report(Code.INCLUDE_INVALID, place, message, Message.of("include-invalid.hint-tag"));
            }
            if (!selection.text().isEmpty()) {
                reader.pushInclude(selection.text(), text.path(), text.path(), selection.firstLine(), attributes);
            }
        } catch (ProjectFiles.Refused refused) {
            if (!(refused.isMissing() && attributes.containsKey("optional-option"))) {
                Message hint =
                        refused.isMissing() ? Message.of("include-invalid.hint-missing") : Code.INCLUDE_INVALID.hint();
                current.findings().report(Code.INCLUDE_INVALID, place, refused.reason(), hint);
            }
        }
    }
}
