package org.programmekb.jbake;

import java.io.IOException;
import java.util.Set;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.source.SourceFile;

/** Reads documents in the markup languages of the programme, for JBake's types too. */
@FunctionalInterface
public interface MarkupParser {
    /** File endings that go to this parser whatever JBake or an extension brings for them. */
    Set<String> EXTENSIONS = Set.of("md", "markdown", "adoc", "asciidoc", "ad", "asc", "html", "htm");

    /**
     * Parses one document and reports what is wrong with it.
     *
     * @throws IOException if the file cannot be read
     */
    ParsedMarkup parse(SourceFile file) throws IOException;

    /**
     * A document that a template can print.
     *
     * @param header its fields
     * @param html its sanitised body, with links resolved
     */
    record ParsedMarkup(HeaderNode.Mapping header, String html) {}
}
