package org.programmekb.markup.asciidoc;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.markup.html.Dependency;
import org.programmekb.markup.text.SourceText;
import org.programmekb.source.ProjectFiles;

/**
 * Converts AsciiDoc as a stock JBake project expects it, with the options of the project, but reads only files of the
 * project.
 *
 * @param attributes of the project, which documents may change unless their names or values end in {@code @}
 * @param options of Asciidoctor that have no effect outside the document
 */
public record StockAsciidoc(
        ProjectFiles files, Limits limits, SortedMap<String, Object> attributes, SortedMap<String, Object> options) {
    /**
     * A converted document.
     *
     * @param title with its markup, if it has one
     * @param attributes that its header sets, without those of the machine
     */
    public record Document(Optional<String> title, SortedMap<String, String> attributes, String html) {
        public Document {
            attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        }
    }

    /** A converted document, and the files that it includes or tried to include. */
    public record Converted(Document document, List<Dependency> dependencies) {}

    public StockAsciidoc {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }

    /** Converts a document; what Asciidoctor finds is reported. */
    public Converted convert(SourceText source, Diagnostics findings) {
        AsciidocConversion conversion = new AsciidocConversion(source, files, limits, findings);
        Document document = AsciidocRuntime.shared().convertStock(source.text(), conversion, this);
        return new Converted(document, conversion.dependencies());
    }
}
