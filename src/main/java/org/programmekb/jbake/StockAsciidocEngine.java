package org.programmekb.jbake;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.parser.MarkupEngine;
import org.jbake.parser.ParserContext;
import org.json.simple.JSONValue;
import org.programmekb.config.SettingsFile;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.StockParser;
import org.programmekb.markup.asciidoc.StockAsciidoc;
import org.programmekb.markup.text.SourceText;
import org.programmekb.source.ProjectFiles;

/**
 * JBake's engine for AsciiDoc, on the AsciidoctorJ of today: JBake's own one calls methods that AsciidoctorJ no longer has,
 * and lets documents read any file.
 */
final class StockAsciidocEngine extends MarkupEngine {
    static final Set<String> EXTENSIONS = Set.of("ad", "adoc", "asc", "asciidoc");

    static final String DATE = "jbake-date";

    private static final String PREFIX = "jbake-";
    private static final String DIAGRAMS = "asciidoctor-diagram";
    /** Options that name files or programs, or that decide what a document may read. */
    private static final Set<String> REFUSED = Set.of(
            "safe",
            "base_dir",
            "to_dir",
            "to_file",
            "mkdirs",
            "gemPath",
            "requires",
            "template_dir",
            "template_dirs",
            "eruby",
            "template_engine");

    private final Path project;
    private final StockParser parser;
    private final DocumentDates dates;
    /** JBake asks for the header of a document first, and then for its body. */
    private final Map<File, String> bodies = new ConcurrentHashMap<>();

    StockAsciidocEngine(Path project, StockParser parser, DocumentDates dates) {
        this.project = project;
        this.parser = parser;
        this.dates = dates;
    }

    /** The settings of the project for Asciidoctor. */
    static StockAsciidoc settings(SiteConfig site, JBakeConfiguration configuration) {
        return new StockAsciidoc(
                new ProjectFiles(site), site.limits(), attributes(configuration), options(configuration));
    }

    /** Diagrams are drawn by programs that write files, which documents must not start. */
    static void reportDiagrams(JBakeConfiguration configuration, Diagnostics diagnostics) {
        if (String.valueOf(configuration.getAsciidoctorOption("requires")).contains(DIAGRAMS)) {
            diagnostics.report(
                    Code.DIAGRAM_UNSUPPORTED,
                    Location.of(SettingsFile.NAME),
                    Message.of("diagram-unsupported.setting", "asciidoctor.option.requires=" + DIAGRAMS),
                    Message.of("diagram-unsupported.hint-setting"));
        }
    }

    private static SortedMap<String, Object> attributes(JBakeConfiguration configuration) {
        SortedMap<String, Object> attributes = new TreeMap<>();
        if (configuration.getExportAsciidoctorAttributes()) {
            String prefix = configuration.getAttributesExportPrefixForAsciidoctor();
            for (Iterator<String> keys = configuration.getKeys(); keys.hasNext(); ) {
                String key = keys.next();
                if (!key.startsWith("asciidoctor")) {
                    attributes.put(prefix + key.replace('.', '_'), String.valueOf(configuration.get(key)));
                }
            }
        }
        for (String attribute : configuration.getAsciidoctorAttributes()) {
            int equals = attribute.indexOf('=');
            attributes.put(
                    equals < 0 ? attribute : attribute.substring(0, equals),
                    equals < 0 ? "" : attribute.substring(equals + 1));
        }
        return attributes;
    }

    private static SortedMap<String, Object> options(JBakeConfiguration configuration) {
        SortedMap<String, Object> options = new TreeMap<>();
        for (String key : configuration.getAsciidoctorOptionKeys()) {
            Object value = configuration.getAsciidoctorOption(key);
            if (!key.isEmpty() && !REFUSED.contains(key) && value != null) {
                options.put(key, value);
            }
        }
        return options;
    }

    @Override
    public void processHeader(ParserContext context) {
        StockAsciidoc.Document document = convert(context);
        bodies.put(context.getFile(), document.html());
        DocumentModel model = context.getDocumentModel();
        if (context.hasHeader()) {
            return;
        }
        document.title().ifPresent(model::setTitle);
        document.attributes().forEach((name, value) -> put(model, name, value));
    }

    private void put(DocumentModel model, String name, Object value) {
        String own = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
        String text = String.valueOf(value).strip();
        if (own.equals(ModelAttributes.TAGS) && !own.equals(name)) {
            model.setTags(text.split(","));
        } else if (own.equals(ModelAttributes.DATE) && !own.equals(name) || name.equals("revdate")) {
            dates.read(text).ifPresent(model::setDate);
        } else if (own.equals(ModelAttributes.CACHED) && !own.equals(name)) {
            model.setCached(Boolean.valueOf(text));
        } else if (!own.equals(name)) {
            model.put(own, text.startsWith("{") && text.endsWith("}") ? JSONValue.parse(text) : text);
        }
        if (!name.equals(PREFIX + ModelAttributes.TAGS)) {
            model.put(name, value);
        }
    }

    @Override
    public void processBody(ParserContext context) {
        context.setBody(Optional.ofNullable(bodies.remove(context.getFile())).orElse(""));
    }

    private StockAsciidoc.Document convert(ParserContext context) {
        try {
            String path = SiteConfig.Folders.slashes(
                    project.relativize(context.getFile().toPath().toRealPath()));
            List<String> lines = context.getFileLines();
            int separator =
                    context.hasHeader() ? lines.indexOf(context.getConfig().getHeaderSeparator()) + 1 : 0;
            // Blank lines instead of JBake's header keep the numbers of lines.
            String text = "\n".repeat(separator) + String.join("\n", lines.subList(separator, lines.size())) + "\n";
            return parser.parse(new SourceText(path, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
