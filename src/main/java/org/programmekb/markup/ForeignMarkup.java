package org.programmekb.markup;

import java.io.IOException;
import java.util.Set;
import org.programmekb.source.SourceFile;

/** An additional markup language, provided by an engine on the class path. */
public interface ForeignMarkup {
    /** File extensions without a dot, in lower case. */
    Set<String> extensions();

    /**
     * Converts one document.
     *
     * @return its header values by name, as text, and its body as HTML that is not yet sanitised
     * @throws RefusedDocumentException if the engine fails
     * @throws IOException if the file cannot be read
     */
    Converted convert(SourceFile file) throws IOException;

    /** The result of a conversion. */
    record Converted(java.util.Map<String, String> header, String html) {}
}
