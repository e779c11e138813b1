package org.programmekb.markup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.programmekb.cache.Hash;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.execution.Timings;
import org.programmekb.markup.asciidoc.AsciidocRuntime;
import org.programmekb.markup.body.BodyBuilder;
import org.programmekb.markup.body.ComparedFact;
import org.programmekb.markup.body.ComparedFacts;
import org.programmekb.markup.body.DocumentBody;
import org.programmekb.markup.header.Header;
import org.programmekb.markup.header.HeaderNode.Extent;
import org.programmekb.markup.header.HeaderNode.Field;
import org.programmekb.markup.header.HeaderNode.Mapping;
import org.programmekb.markup.header.HeaderNode.Scalar;
import org.programmekb.markup.header.HeaderPassages;
import org.programmekb.markup.header.HeaderReader;
import org.programmekb.markup.header.YamlReader;
import org.programmekb.markup.text.Markup;
import org.programmekb.markup.text.MergeConflict;
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
    private final DocumentTime time;
    private final YamlReader yaml;
    private final Converter converter;
    private final HeaderPassages headerPassages;
    private final ParseResultCache cache;
    private final Timings timings;
    private final Map<String, ForeignMarkup> foreign = new LinkedHashMap<>();

    FileParser(
            Limits limits,
            DocumentTime time,
            List<Language> languages,
            Converter converter,
            ParseResultCache cache,
            Diagnostics diagnostics,
            Timings timings,
            List<ForeignMarkup> foreign) {
        this.diagnostics = diagnostics;
        this.limits = limits;
        this.time = time;
        this.yaml = new YamlReader(limits.yamlDepth(), limits.yamlItems(), limits.documentBytes());
        this.converter = converter;
        this.headerPassages = new HeaderPassages(languages);
        this.cache = cache;
        this.timings = timings;
        for (ForeignMarkup markup : foreign) {
            markup.extensions().forEach(extension -> this.foreign.putIfAbsent(extension, markup));
        }
    }

    /**
     * Parses header and body of a file in the markup of this extension.
     *
     * @param language the language tag of the file
     * @param then receives the result
     * @param later receives the rest of the work if it has to wait for AsciidoctorJ, which starts slowly
     */
    void parse(
            SourceFile file, String extension, String language, Consumer<ParseResult> then, Consumer<Runnable> later) {
        Optional<Markup> markup = Markup.of(extension);
        ForeignMarkup engine = foreign.get(extension.toLowerCase(Locale.ROOT));
        if (isTooLarge(file)) {
            then.accept(unread(file));
        } else if (markup.isPresent()) {
            parse(file, markup.get(), language, then, later);
        } else if (engine != null) {
            then.accept(parse(file, engine));
        } else {
            Message message = Message.of("markup-invalid.extension", extension);
            Message hint = Message.of("markup-invalid.hint-extension");
            diagnostics.report(Code.MARKUP_INVALID, file.location(), message, hint);
            then.accept(unread(file));
        }
    }

    private void parse(
            SourceFile file, Markup markup, String language, Consumer<ParseResult> then, Consumer<Runnable> later) {
        byte[] content = read(file);
        Hash key = cache.key(markup.name() + ' ' + language, file.path(), content);
        Optional<ParseResult> known = cache.known(key, file.path());
        if (known.isPresent()) {
            timings.documentKnown();
            then.accept(reported(counted(file, known.get())));
            return;
        }
        long start = System.nanoTime();
        Diagnostics findings = new Diagnostics(Map.of());
        SourceText source = SourceText.decode(file.path(), content, findings);
        MergeConflict.report(source, markup, findings);
        if (findings.hasErrors()) {
            then.accept(reported(cache.keep(key, unreadable(file, findings), file.path())));
            return;
        }
        Header header = new HeaderReader(yaml, findings).read(source, markup);
        long headerTime = System.nanoTime() - start;
        Runnable rest = () -> {
            long restStart = System.nanoTime();
            then.accept(time.limit(file, diagnostics, () -> converted(source, header, markup, language, findings))
                    .map(parsed -> reported(cache.keep(key, parsed.with(time.used(file)), file.path())))
                    .orElseGet(() -> unread(file)));
            timings.document(file.path(), headerTime + System.nanoTime() - restStart);
        };
        if (markup == Markup.ASCIIDOC) {
            AsciidocRuntime.start();
            later.accept(rest);
        } else {
            rest.run();
        }
    }

    private ParseResult converted(
            SourceText source, Header header, Markup markup, String language, Diagnostics findings) {
        BodyBuilder.Built built = converter.convert(source, header.bodyStart(), markup, language, findings);
        List<Passage> own = headerPassages.own(header.fields(), source);
        List<Passage> passages = new ArrayList<>(own);
        passages.addAll(built.passages());
        ProseCheck.of(language).check(passages, findings);
        checkLocalized(header.fields(), source, findings);
        DocumentBody body = built.body().withComparedFacts(comparedFacts(own, built, language), source.path());
        return new ParseResult(header.fields(), body, findings.all(), built.dependencies());
    }

    private static List<ComparedFact> comparedFacts(List<Passage> header, BodyBuilder.Built body, String language) {
        List<ComparedFact> facts = new ArrayList<>(ComparedFacts.stated(header, language));
        facts.addAll(ComparedFacts.stated(body.passages(), language));
        facts.addAll(body.structure());
        return facts;
    }

    /** A result from the cache takes the time that it took once, so that the cache decides nothing. */
    private ParseResult counted(SourceFile file, ParseResult known) {
        time.add(file, known.spent());
        return known;
    }

    private ParseResult reported(ParseResult parsed) {
        diagnostics.reportAll(parsed.isDraft() ? parsed.findingsInDraft() : parsed.findings());
        return parsed;
    }

    private ParseResult parse(SourceFile file, ForeignMarkup markup) {
        ForeignMarkup.Converted converted;
        try {
            converted = markup.convert(file);
        } catch (RefusedDocumentException refusal) {
            diagnostics.report(Code.MARKUP_INVALID, file.location(), refusal.explanation());
            return unread(file);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        // Nothing can end an engine of others, so its time does not count; the first document would pay for its start.
        return time.limit(file, diagnostics, () -> parsed(file, converted)).orElseGet(() -> unread(file));
    }

    private ParseResult parsed(SourceFile file, ForeignMarkup.Converted converted) {
        List<Field> fields = new ArrayList<>();
        Location place = new Location(file.path(), 1, 1);
        converted
                .header()
                .forEach((name, value) -> fields.add(new Field(name, place, new Scalar(value, false, place))));
        DocumentBody body = converter.foreign(converted.html(), place, diagnostics);
        return new ParseResult(new Mapping(fields, place), body, List.of(), List.of());
    }

    /** Parses a YAML file. Its findings are not yet reported. */
    ParseResult facts(SourceFile file) {
        if (isTooLarge(file)) {
            return unread(file);
        }
        byte[] content = read(file);
        Hash key = cache.key("FACTS", file.path(), content);
        return cache.known(key, file.path())
                .map(known -> counted(file, known))
                .or(() -> time.limit(file, diagnostics, () -> facts(file, content))
                        .map(parsed -> cache.keep(key, parsed.with(time.used(file)), file.path())))
                .orElseGet(() -> unread(file));
    }

    private ParseResult facts(SourceFile file, byte[] content) {
        Diagnostics findings = new Diagnostics(Map.of());
        SourceText source = SourceText.decode(file.path(), content, findings);
        MergeConflict.report(source, findings);
        if (findings.hasErrors()) {
            return unreadable(file, findings);
        }
        Mapping fields = yaml.mapping(source, 0, source.length(), findings);
        checkLocalized(fields, source, findings);
        return new ParseResult(fields, DocumentBody.EMPTY, findings.all(), List.of());
    }

    private void checkLocalized(Mapping fields, SourceText source, Diagnostics findings) {
        headerPassages
                .localized(fields, source)
                .forEach((tag, texts) -> ProseCheck.of(tag).check(texts, findings));
    }

    private static byte[] read(SourceFile file) {
        try {
            return file.read();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private boolean isTooLarge(SourceFile file) {
        return file.isTooLarge(limits.documentBytes(), file.location(), Code.FILE_TOO_LARGE.hint(), diagnostics);
    }

    private static ParseResult unread(SourceFile file) {
        return unreadable(file, new Diagnostics(Map.of()));
    }

    /** The result for a file whose text cannot be read; nothing else may be said about it. */
    private static ParseResult unreadable(SourceFile file, Diagnostics findings) {
        Mapping nothing = new Mapping(List.of(), file.location(), Extent.PARTIAL);
        return new ParseResult(nothing, DocumentBody.EMPTY, findings.all(), List.of());
    }
}
