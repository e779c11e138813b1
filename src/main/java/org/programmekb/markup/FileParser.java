package org.programmekb.markup;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.programmekb.config.SiteConfig;
import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.markup.HeaderNode.Extent;
import org.programmekb.markup.HeaderNode.Field;
import org.programmekb.markup.HeaderNode.Mapping;
import org.programmekb.markup.HeaderNode.Scalar;
import org.programmekb.source.SourceFile;

/** Parses single files: decodes, reads the header, converts the body. */
final class FileParser {
    private final Diagnostics diagnostics;
    private final Limits limits;
    private final YamlReader yaml;
    private final BodyBuilder bodies;
    private final Map<Markup, Engine> engines;
    private final Map<String, ForeignMarkup> foreign = new LinkedHashMap<>();

    FileParser(SiteConfig config, Diagnostics diagnostics, List<ForeignMarkup> foreign) {
        this.diagnostics = diagnostics;
        this.limits = config.limits();
        this.yaml = new YamlReader(limits.yamlDepth(), limits.documentBytes());
        this.bodies = new BodyBuilder(limits.htmlDepth());
        this.engines = Map.of(
                Markup.MARKDOWN, new MarkdownEngine(limits.htmlDepth()),
                Markup.ASCIIDOC, new AsciidocEngine(new ProjectFiles(config.folders().project()), limits),
                Markup.HTML, new HtmlEngine());
        for (ForeignMarkup markup : foreign) {
            markup.extensions().forEach(extension -> this.foreign.putIfAbsent(extension, markup));
        }
    }

    /** The header and body of a file in the markup of this ending. */
    Parsed parse(SourceFile file, String extension) throws IOException {
        Optional<Markup> markup = Markup.of(extension);
        ForeignMarkup engine = foreign.get(extension.toLowerCase(Locale.ROOT));
        if (isTooLarge(file)) {
            return new Parsed(unread(file), Body.EMPTY, List.of());
        }
        if (markup.isPresent()) {
            return parse(file, markup.get());
        }
        if (engine != null) {
            return parse(file, engine);
        }
        String message = "no markup engine knows the ending `" + extension + "`";
        diagnostics.report(Code.MARKUP_INVALID, file.location(), message, "use md, adoc or html");
        return new Parsed(unread(file), Body.EMPTY, List.of());
    }

    private Parsed parse(SourceFile file, Markup markup) throws IOException {
        SourceText source = SourceText.decode(file.path(), file.read(), diagnostics);
        Header header = new HeaderReader(yaml, diagnostics).read(source, markup);
        Diagnostics findings = new Diagnostics(Map.of());
        Engine engine = engines.get(markup);
        if (engine == null) {
            throw new IllegalStateException("no engine for " + markup);
        }
        Engine.Converted converted = engine.convert(source, header.bodyStart(), findings);
        Body body = bodies.build(converted, findings);
        diagnostics.reportAll(findings.all());
        return new Parsed(header.fields(), body, converted.dependencies());
    }

    private Parsed parse(SourceFile file, ForeignMarkup markup) throws IOException {
        ForeignMarkup.Converted converted = markup.convert(file);
        List<Field> fields = new ArrayList<>();
        Location place = new Location(file.path(), 1, 1);
        converted.header().forEach((name, value) -> fields.add(new Field(name, place, new Scalar(value, false, place))));
        Engine.Converted html = new Engine.Converted(converted.html(), body -> {}, element -> place, List.of());
        return new Parsed(new Mapping(fields, place), bodies.build(html, diagnostics), List.of());
    }

    /** The fields of a YAML file. */
    Mapping facts(SourceFile file) throws IOException {
        if (isTooLarge(file)) {
            return unread(file);
        }
        SourceText source = SourceText.decode(file.path(), file.read(), diagnostics);
        return yaml.mapping(source, 0, source.length(), diagnostics);
    }

    private boolean isTooLarge(SourceFile file) {
        if (file.size() <= limits.documentBytes()) {
            return false;
        }
        String message = "the file has " + file.size() + " bytes, more than " + limits.documentBytes();
        diagnostics.report(Code.FILE_TOO_LARGE, file.location(), message);
        return true;
    }

    private static Mapping unread(SourceFile file) {
        return new Mapping(List.of(), file.location(), Extent.PARTIAL);
    }
}
