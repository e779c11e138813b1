package org.programmekb.markup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;
import org.programmekb.cache.Hash;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.execution.Timings;
import org.programmekb.markup.body.Body;
import org.programmekb.markup.body.ComparedFact;
import org.programmekb.markup.body.ComparedFacts;
import org.programmekb.markup.header.Header;
import org.programmekb.markup.header.HeaderNode.Extent;
import org.programmekb.markup.header.HeaderNode.Field;
import org.programmekb.markup.header.HeaderNode.Mapping;
import org.programmekb.markup.header.HeaderNode.Scalar;
import org.programmekb.markup.header.HeaderPassages;
import org.programmekb.markup.header.HeaderReader;
import org.programmekb.markup.header.YamlReader;
import org.programmekb.markup.html.Engine;
import org.programmekb.markup.html.HtmlTree;
import org.programmekb.markup.text.Markup;
import org.programmekb.markup.text.SourceText;
import org.programmekb.prose.Passage;
import org.programmekb.prose.style.ProseCheck;
import org.programmekb.source.SourceFile;

/** Parses single files: header and body. I/O errors are thrown as {@link UncheckedIOException}. */
final class FileParser {
    /** The BCP 47 tag of an unknown language. */
    static final String UNDETERMINED = "und";

    private final Diagnostics diagnostics;
    private final Limits limits;
    private final YamlReader yaml;
    private final Converter converter;
    private final HeaderPassages headerPassages;
    private final OutcomeCache cache;
    private final Timings timings;
    private final Map<String, ForeignMarkup> foreign = new LinkedHashMap<>();

    FileParser(
            Limits limits,
            List<Language> languages,
            Converter converter,
            OutcomeCache cache,
            Diagnostics diagnostics,
            Timings timings,
            List<ForeignMarkup> foreign) {
        this.diagnostics = diagnostics;
        this.limits = limits;
        this.yaml = new YamlReader(limits.yamlDepth(), limits.documentBytes());
        this.converter = converter;
        this.headerPassages = new HeaderPassages(languages);
        this.cache = cache;
        this.timings = timings;
        for (ForeignMarkup markup : foreign) {
            markup.extensions().forEach(extension -> this.foreign.putIfAbsent(extension, markup));
        }
    }

    /** The state of a file whose conversion may have to wait for AsciidoctorJ, which starts slowly. */
    sealed interface Step {
        /** The file is completely parsed. */
        record Done(Parsed parsed) implements Step {}

        /** The body must still be converted by AsciidoctorJ. */
        record NeedsAsciidoctor(Supplier<Parsed> rest) implements Step {}
    }

    /**
     * Parses header and body of a file in the markup of this extension.
     *
     * @param language the language tag of the file
     */
    Step parse(SourceFile file, String extension, String language) {
        if (isTooLarge(file)) {
            return new Step.Done(new Parsed(unread(file), Body.EMPTY, List.of()));
        }
        Optional<Markup> markup = Markup.of(extension);
        if (markup.isPresent()) {
            return parse(file, markup.get(), language);
        }
        ForeignMarkup engine = foreign.get(extension.toLowerCase(Locale.ROOT));
        if (engine != null) {
            return new Step.Done(parse(file, engine));
        }
        String message = "no markup engine supports the file extension `" + extension + "`";
        diagnostics.report(Code.MARKUP_INVALID, file.location(), message, "use md, adoc or html");
        return new Step.Done(new Parsed(unread(file), Body.EMPTY, List.of()));
    }

    private Step parse(SourceFile file, Markup markup, String language) {
        byte[] content = read(file);
        Hash key = cache.key(markup.name() + ' ' + language, file.path(), content);
        Optional<Outcome> known = cache.known(key, file.path());
        if (known.isPresent()) {
            timings.documentKnown();
            return new Step.Done(reported(known.get()).parsed());
        }
        long start = System.nanoTime();
        Diagnostics findings = new Diagnostics(Map.of());
        SourceText source = SourceText.decode(file.path(), content, findings);
        Header header = new HeaderReader(yaml, findings).read(source, markup);
        long headerTime = System.nanoTime() - start;
        Supplier<Parsed> rest = () -> {
            long restStart = System.nanoTime();
            Converter.Converted body = converter.convert(source, header.bodyStart(), markup, language, findings);
            List<Passage> own = headerPassages.own(header.fields(), source);
            checkProse(own, language, findings);
            checkProse(body.passages(), language, findings);
            headerPassages.localized(header.fields(), source).forEach((tag, texts) -> checkProse(texts, tag, findings));
            Body claiming = body.body().claiming(claims(own, body, language), file.path());
            Outcome outcome = new Outcome(header.fields(), claiming, findings.all(), body.dependencies());
            Parsed parsed = reported(cache.keep(key, outcome, file.path())).parsed();
            timings.document(file.path(), headerTime + System.nanoTime() - restStart);
            return parsed;
        };
        return markup == Markup.ASCIIDOC ? new Step.NeedsAsciidoctor(rest) : new Step.Done(rest.get());
    }

    private static List<ComparedFact> claims(List<Passage> header, Converter.Converted body, String language) {
        List<ComparedFact> claims = new ArrayList<>(ComparedFacts.stated(header, language));
        claims.addAll(ComparedFacts.stated(body.passages(), language));
        claims.addAll(body.held());
        return claims;
    }

    private Outcome reported(Outcome outcome) {
        diagnostics.reportAll(outcome.findings());
        return outcome;
    }

    private Parsed parse(SourceFile file, ForeignMarkup markup) {
        ForeignMarkup.Converted converted;
        try {
            converted = markup.convert(file);
        } catch (IOException refusal) {
            String message = "the markup engine rejects the document: " + refusal.getMessage();
            diagnostics.report(Code.MARKUP_INVALID, file.location(), message);
            return new Parsed(unread(file), Body.EMPTY, List.of());
        }
        List<Field> fields = new ArrayList<>();
        Location place = new Location(file.path(), 1, 1);
        converted
                .header()
                .forEach((name, value) -> fields.add(new Field(name, place, new Scalar(value, false, place))));
        Element tree = HtmlTree.parse(converted.html(), limits.htmlDepth());
        Engine.Converted html = new Engine.Converted(tree, (body, occurring) -> {}, element -> place, List.of());
        return new Parsed(new Mapping(fields, place), converter.foreign(html, diagnostics), List.of());
    }

    /** Parses a YAML file. */
    Mapping facts(SourceFile file) {
        if (isTooLarge(file)) {
            return unread(file);
        }
        byte[] content = read(file);
        Hash key = cache.key("FACTS", file.path(), content);
        return cache.known(key, file.path())
                .map(known -> reported(known).fields())
                .orElseGet(() -> facts(file, content, key));
    }

    private Mapping facts(SourceFile file, byte[] content, Hash key) {
        Diagnostics findings = new Diagnostics(Map.of());
        SourceText source = SourceText.decode(file.path(), content, findings);
        Mapping fields = yaml.mapping(source, 0, source.length(), findings);
        headerPassages.localized(fields, source).forEach((tag, texts) -> checkProse(texts, tag, findings));
        Outcome outcome = new Outcome(fields, Body.EMPTY, findings.all(), List.of());
        return reported(cache.keep(key, outcome, file.path())).fields();
    }

    private static void checkProse(List<Passage> passages, String language, Diagnostics findings) {
        ProseCheck check = ProseCheck.of(language);
        passages.forEach(passage -> check.check(passage, findings));
    }

    private static byte[] read(SourceFile file) {
        try {
            return file.read();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private boolean isTooLarge(SourceFile file) {
        if (file.size() <= limits.documentBytes()) {
            return false;
        }
        String message = "the file has " + file.size() + " bytes; the limit is " + limits.documentBytes();
        diagnostics.report(Code.FILE_TOO_LARGE, file.location(), message);
        return true;
    }

    private static Mapping unread(SourceFile file) {
        return new Mapping(List.of(), file.location(), Extent.PARTIAL);
    }
}
