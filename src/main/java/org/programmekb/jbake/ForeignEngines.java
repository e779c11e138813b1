package org.programmekb.jbake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.parser.Engines;
import org.jbake.parser.ErrorEngine;
import org.jbake.parser.MarkdownEngine;
import org.jbake.parser.ParserEngine;
import org.jbake.parser.RawMarkupEngine;
import org.programmekb.config.SiteConfig;
import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.execution.TimeLimit;
import org.programmekb.markup.ForeignMarkup;
import org.programmekb.markup.RefusedDocumentException;
import org.programmekb.markup.header.JBakeHeader;
import org.programmekb.markup.text.SourceText;
import org.programmekb.source.SourceFile;

/**
 * Wrapper for the markup engines of extensions. It makes sure that nothing is dropped silently or taken from the
 * machine.
 */
final class ForeignEngines implements ForeignMarkup {
    /** Data files, which JBake treats as markup. */
    static final Set<String> DATA = Set.of("yml", "yaml");

    /** Extensions of documents of the programme, which the programme itself parses. */
    private static final Set<String> OF_PROGRAMME =
            Set.of("md", "markdown", "adoc", "asciidoc", "ad", "asc", "html", "htm");

    private static final Set<String> NOT_WRITTEN = Set.of(ModelAttributes.CACHED, ModelAttributes.RENDERED);

    /** Engines whose only field is the configuration, which is the same for all documents of a build. */
    private static final Set<Class<?>> STATELESS =
            Set.of(MarkdownEngine.class, RawMarkupEngine.class, StockAsciidocEngine.class);

    private static final String NO_TYPE = "-";

    private final JBakeConfiguration configuration;
    private final DocumentDates dates;
    private final Limits limits;
    private final boolean isProgramme;

    ForeignEngines(BakeConfiguration configuration, DocumentDates dates, SiteConfig site) {
        isProgramme = site.isProgramme();
        this.configuration = isProgramme ? BakeConfiguration.withDefaultType(configuration, NO_TYPE) : configuration;
        this.dates = dates;
        limits = site.limits();
    }

    @Override
    public Set<String> extensions() {
        Set<String> extensions = new TreeSet<>(Engines.getRecognizedExtensions());
        if (isProgramme) {
            extensions.removeAll(OF_PROGRAMME);
            extensions.removeAll(DATA);
        }
        return extensions;
    }

    /** Whether documents of JBake's types may have this extension. */
    boolean reads(String extension) {
        return Engines.getRecognizedExtensions().contains(extension) && !(isProgramme && DATA.contains(extension));
    }

    /** Whether a file in a folder of the programme says that it is a document of one of JBake's types. */
    boolean claims(SourceFile file) throws IOException {
        return reads(file.extension())
                && JBakeHeader.of(text(file), configuration.getHeaderSeparator(), limits)
                        .flatMap(header -> header.field(ModelAttributes.TYPE))
                        .filter(type -> configuration.getDocumentTypes().contains(type))
                        .isPresent();
    }

    private static SourceText text(SourceFile file) throws IOException {
        return new SourceText(file.path(), new String(file.read(), StandardCharsets.UTF_8));
    }

    @Override
    public Converted convert(SourceFile file) throws IOException {
        Map<String, String> written = header(file);
        DocumentModel model = read(file, written);
        model.keySet().removeAll(NOT_WRITTEN);
        if (!written.containsKey(ModelAttributes.STATUS)) {
            model.remove(ModelAttributes.STATUS, configuration.getDefaultStatus());
        }
        Map<String, String> header = new LinkedHashMap<>(written);
        String html = model.getBody();
        model.remove(ModelAttributes.BODY);
        new TreeMap<>(model).forEach((key, value) -> header.putIfAbsent(key, text(value)));
        return new Converted(header, html);
    }

    private String text(Object value) {
        if (value instanceof Date date) {
            return dates.text(date);
        }
        if (value instanceof Object[] array) {
            return Arrays.stream(array).map(String::valueOf).collect(Collectors.joining(", "));
        }
        if (value instanceof Collection<?> collection) {
            return collection.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        return value.toString();
    }

    /**
     * The header and body of a document, without the fields that JBake derives from its path.
     *
     * @throws RefusedDocumentException if its engine cannot read it
     * @throws IOException if the file cannot be read
     */
    DocumentModel read(SourceFile file, Diagnostics diagnostics) throws IOException {
        Map<String, String> written = header(file);
        DocumentModel model = read(file, written);
        Object date = written.containsKey(ModelAttributes.DATE)
                ? written.get(ModelAttributes.DATE)
                : model.get(StockAsciidocEngine.DATE);
        if (date != null && model.getDate() == null) {
            dates.reportInvalid(date.toString(), file.location(), diagnostics);
        }
        return model;
    }

    /**
     * The header of {@code key=value} lines, as written; empty if the file has none. JBake would treat it as text if one
     * of its lines is wrong.
     */
    private Map<String, String> header(SourceFile file) throws IOException {
        SourceText text = text(file);
        Optional<JBakeHeader> header = JBakeHeader.pairs(text, configuration.getHeaderSeparator());
        OptionalInt wrong = header.map(JBakeHeader::wrong).orElse(OptionalInt.empty());
        if (wrong.isPresent() && isProgramme) {
            int line = wrong.getAsInt();
            throw new RefusedDocumentException(
                    Message.of("markup-invalid.pair", line, text.line(line - 1).stripTrailing()));
        }
        return wrong.isPresent() ? Map.of() : header.map(JBakeHeader::fields).orElse(Map.of());
    }

    private DocumentModel read(SourceFile file, Map<String, String> written) throws IOException {
        ParserEngine engine = Engines.get(file.extension());
        if (engine == null || engine instanceof ErrorEngine) {
            throw new RefusedDocumentException(Message.of("markup-invalid.engine-missing", file.extension()));
        }
        DocumentModel model = parse(engine, file);
        if (model.isEmpty()) {
            return model;
        }
        // JBake uses the file's time if a date is missing, and reads dates in the machine's time zone.
        String date = written.get(ModelAttributes.DATE);
        Date parsed = model.getDate();
        if (date != null) {
            dates.read(date).ifPresentOrElse(model::setDate, () -> model.remove(ModelAttributes.DATE));
        } else if (parsed != null
                && parsed.toInstant()
                        .equals(Instant.ofEpochMilli(file.file().toFile().lastModified()))) {
            model.remove(ModelAttributes.DATE);
        } else if (parsed != null && !(engine instanceof StockAsciidocEngine)) {
            model.setDate(dates.ofMachine(parsed));
        }
        if (NO_TYPE.equals(model.getType())) {
            model.remove(ModelAttributes.TYPE);
        }
        model.values().removeIf(Objects::isNull);
        model.computeIfPresent(ModelAttributes.TAGS, (key, tags) -> Tags.of(tags));
        return model;
    }

    private DocumentModel parse(ParserEngine engine, SourceFile file) throws IOException {
        String name = engine.getClass().getName();
        DocumentModel model;
        try {
            // Engines of others may keep the current document in a field.
            synchronized (STATELESS.contains(engine.getClass()) ? file : engine) {
                model = engine.parse(configuration, file.file().toFile());
            }
        } catch (TimeLimit.OverException e) {
            throw e;
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            throw new RefusedDocumentException(Message.of("markup-invalid.engine-failed", name, Reason.of(e)));
        }
        if (model == null && !isProgramme) {
            // JBake leaves out what has no type, and says so in its log.
            return new DocumentModel();
        }
        if (model == null) {
            throw new RefusedDocumentException(Message.of("markup-invalid.engine-empty", name));
        }
        if (model.getBody() == null) {
            model.setBody("");
        }
        return model;
    }
}
