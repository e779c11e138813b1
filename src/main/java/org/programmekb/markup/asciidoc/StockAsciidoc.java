package org.programmekb.markup.asciidoc;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.diagnostic.Diagnostics;
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
        ProjectFiles files, Limits limits, Map<String, Object> attributes, Map<String, Object> options) {
    /**
     * A converted document.
     *
     * @param title with its markup, if it has one
     * @param attributes that its header sets, without those of the machine
     */
    public record Document(Optional<String> title, SortedMap<String, Object> attributes, String html) {
        public Document {
            attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        }
    }

    public StockAsciidoc {
        attributes = Map.copyOf(attributes);
        options = Map.copyOf(options);
    }

    /** Converts a document; what Asciidoctor finds is reported. */
    public Document convert(SourceText source, Diagnostics findings) {
        // The header is read first, and whatever is wrong with it is found a second time.
        AsciidocConversion header = new AsciidocConversion(source, files, limits, new Diagnostics(Map.of()));
        AsciidocConversion whole = new AsciidocConversion(source, files, limits, findings);
        AsciidocRuntime runtime = AsciidocRuntime.shared();
        return runtime.readStock(source.text(), header, this, runtime.convertStock(source.text(), whole, this));
    }
}
