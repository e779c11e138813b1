package org.programmekb.jbake;

import java.io.IOException;
import java.util.Set;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.source.SourceFile;

/** Parser for the programme's markup languages, also for documents of JBake's types. */
@FunctionalInterface
public interface MarkupParser {
    /** File extensions that always use this parser, even if JBake or an extension has one for them. */
    Set<String> EXTENSIONS = Set.of("md", "markdown", "adoc", "asciidoc", "ad", "asc", "html", "htm");

    /**
     * Parses a document and reports its errors.
     *
     * @throws IOException if the file cannot be read
     */
    ParsedMarkup parse(SourceFile file) throws IOException;

    /**
     * A document that a template can print.
     *
     * @param header the fields of its header
     * @param html the sanitised body, with resolved links
     */
    record ParsedMarkup(HeaderNode.Mapping header, String html) {}
}
