package org.programmekb.markup;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.programmekb.config.CacheUse;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.execution.Timings;
import org.programmekb.markup.asciidoc.StockAsciidoc;
import org.programmekb.markup.body.DocumentBody;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.markup.header.HeaderNode.Field;
import org.programmekb.markup.header.HeaderNode.Mapping;
import org.programmekb.markup.header.HeaderNode.Scalar;
import org.programmekb.markup.text.SourceText;

/** Converts AsciiDoc as stock JBake does. What has not changed since an earlier build comes from the cache. */
public final class StockParser implements AutoCloseable {
    private static final String TITLE = "title";
    private static final String ATTRIBUTES = "attributes";
    private static final String HTML = "html";

    private final StockAsciidoc asciidoc;
    private final ParseResultCache cache;
    private final String kind;
    private final Diagnostics diagnostics;
    private final Timings timings;

    /** A parser for the documents of one build. */
    public StockParser(
            SiteConfig config, CacheUse use, StockAsciidoc asciidoc, Diagnostics diagnostics, Timings timings) {
        this.asciidoc = asciidoc;
        this.cache = ParseResultCache.of(use, config, asciidoc.files(), timings);
        this.kind = "STOCK " + asciidoc.attributes() + ' ' + asciidoc.options();
        this.diagnostics = diagnostics;
        this.timings = timings;
    }

    /** Converts a document and reports what Asciidoctor finds. */
    public StockAsciidoc.Document parse(SourceText source) {
        var key = cache.key(kind, source.path(), source.text().getBytes(StandardCharsets.UTF_8));
        Optional<ParseResult> known = cache.known(key, source.path());
        if (known.isPresent()) {
            timings.documentKnown();
            diagnostics.reportAll(known.get().findings());
            return document(known.get().header());
        }
        long start = System.nanoTime();
        Diagnostics findings = new Diagnostics(Map.of());
        StockAsciidoc.Converted converted = asciidoc.convert(source, findings);
        cache.keep(
                key,
                new ParseResult(
                        header(converted.document(), source.path()),
                        DocumentBody.EMPTY,
                        findings.all(),
                        converted.dependencies()),
                source.path());
        timings.document(source.path(), System.nanoTime() - start);
        diagnostics.reportAll(findings.all());
        return converted.document();
    }

    private static Mapping header(StockAsciidoc.Document document, String path) {
        Location place = Location.of(path);
        SortedMap<String, HeaderNode> values = new TreeMap<>();
        document.title().ifPresent(title -> values.put(TITLE, new Scalar(title, true, place)));
        SortedMap<String, HeaderNode> attributes = new TreeMap<>();
        document.attributes().forEach((name, value) -> attributes.put(name, new Scalar(value, true, place)));
        values.put(ATTRIBUTES, mapping(attributes, place));
        values.put(HTML, new Scalar(document.html(), true, place));
        return mapping(values, place);
    }

    private static Mapping mapping(SortedMap<String, HeaderNode> values, Location place) {
        List<Field> fields = values.entrySet().stream()
                .map(value -> new Field(value.getKey(), place, value.getValue()))
                .toList();
        return new Mapping(fields, place);
    }

    private static StockAsciidoc.Document document(Mapping header) {
        SortedMap<String, String> values = texts(header);
        SortedMap<String, String> attributes = header.field(ATTRIBUTES)
                .map(field -> texts((Mapping) field.value()))
                .orElseGet(TreeMap::new);
        return new StockAsciidoc.Document(
                Optional.ofNullable(values.get(TITLE)), attributes, values.getOrDefault(HTML, ""));
    }

    private static SortedMap<String, String> texts(Mapping mapping) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Field field : mapping.fields()) {
            if (field.value() instanceof Scalar scalar) {
                texts.put(field.name(), scalar.text());
            }
        }
        return texts;
    }

    @Override
    public void close() {
        cache.close();
    }
}
