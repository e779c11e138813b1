package org.programmekb.jbake;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.parser.Engines;
import org.jbake.parser.MarkupEngine;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.InputRoots;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.source.SourceFile;

/** Adapter that makes the programme's parser available as JBake's engine for Markdown, AsciiDoc and HTML. */
final class ProgrammeMarkupEngine extends MarkupEngine {
    private final InputRoots roots;
    private final MarkupParser parser;
    private final DocumentDates dates;
    private final Diagnostics diagnostics;

    ProgrammeMarkupEngine(InputRoots roots, MarkupParser parser, DocumentDates dates, Diagnostics diagnostics) {
        this.roots = roots;
        this.parser = parser;
        this.dates = dates;
        this.diagnostics = diagnostics;
    }

    /** Replaces JBake's engines, which would run Asciidoctor without limits or not at all. */
    void register() {
        MarkupParser.EXTENSIONS.forEach(extension -> Engines.register(extension, this));
    }

    /** The method that JBake calls; null means that the document cannot be read. */
    @Override
    public @Nullable DocumentModel parse(JBakeConfiguration config, File file) {
        try {
            if (!(roots.find(file.toPath()) instanceof InputRoots.Target.Input found)) {
                return null;
            }
            String path = roots.project()
                    .relativize(file.toPath().toAbsolutePath().normalize())
                    .toString()
                    .replace(File.separatorChar, '/');
            return read(new SourceFile(path, found.real(), Files.size(found.real())))
                    .orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The header and body of a document, without the fields that JBake derives from its path; empty if its header is
     * invalid.
     */
    Optional<DocumentModel> read(SourceFile file) throws IOException {
        return Optional.of(parser.parse(file))
                .filter(parsed -> parsed.header().extent() == HeaderNode.Extent.WHOLE)
                .map(this::model);
    }

    private DocumentModel model(MarkupParser.ParsedMarkup parsed) {
        DocumentModel model = DocumentModel.createDefaultDocumentModel();
        parsed.header().fields().forEach(field -> put(model, field));
        model.setBody(parsed.html());
        return model;
    }

    private void put(DocumentModel model, HeaderNode.Field field) {
        HeaderNode value = field.value();
        switch (field.name()) {
            case ModelAttributes.DATE -> {
                String text = String.valueOf(plain(value));
                dates.read(text)
                        .ifPresentOrElse(
                                model::setDate, () -> dates.reportInvalid(text, value.location(), diagnostics));
            }
            case ModelAttributes.TAGS -> model.setTags(Tags.of(plain(value)));
            case ModelAttributes.CACHED -> model.setCached(Boolean.parseBoolean(String.valueOf(plain(value))));
            default -> model.put(field.name(), plain(value));
        }
    }

    private static Object plain(HeaderNode node) {
        if (node instanceof HeaderNode.Scalar scalar) {
            return scalar.text();
        }
        if (node instanceof HeaderNode.Sequence sequence) {
            List<Object> items = new ArrayList<>();
            sequence.items().forEach(item -> items.add(plain(item)));
            return items;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        ((HeaderNode.Mapping) node).fields().forEach(field -> values.put(field.name(), plain(field.value())));
        return values;
    }
}
