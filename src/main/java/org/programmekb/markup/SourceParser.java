package org.programmekb.markup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.programmekb.config.CacheUse;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.execution.Timings;
import org.programmekb.markup.FileParser.Step;
import org.programmekb.markup.asciidoc.AsciidocRuntime;
import org.programmekb.markup.header.HeaderNode.Mapping;
import org.programmekb.markup.text.Markup;
import org.programmekb.source.DocumentSource;
import org.programmekb.source.FactSource;
import org.programmekb.source.ProjectFiles;
import org.programmekb.source.SourceFile;
import org.programmekb.source.SourceTree;

/**
 * Parses all sources of a build in parallel. AsciiDoc documents wait until AsciidoctorJ has started; the threads parse
 * the others in the meantime.
 */
public final class SourceParser implements AutoCloseable {
    private final FileParser files;
    private final OutcomeCache cache;
    private final Workers workers = new Workers();

    /** Creates a parser without a cache that reports to {@code diagnostics}. */
    public SourceParser(SiteConfig config, Diagnostics diagnostics, List<ForeignMarkup> foreign) {
        this(config, CacheUse.NONE, diagnostics, new Timings(), foreign);
    }

    /** Creates a parser for one project that reports to {@code diagnostics} and measures the time per document. */
    public SourceParser(
            SiteConfig config,
            CacheUse cacheUse,
            Diagnostics diagnostics,
            Timings timings,
            List<ForeignMarkup> foreign) {
        ProjectFiles projectFiles = new ProjectFiles(config.folders().project());
        this.cache = switch (cacheUse) {
            case NONE -> OutcomeCache.forOneBuild(projectFiles);
            case READ_AND_WRITE ->
                OutcomeCache.in(
                        config.folders().cache().resolve("parsed"), projectFiles, config.limits(), config.languages());
        };
        Converter converter = new Converter(config.limits(), projectFiles);
        this.files =
                new FileParser(config.limits(), config.languages(), converter, cache, diagnostics, timings, foreign);
    }

    /**
     * Parses all sources of the programme.
     *
     * @param onEach runs after each document, in any thread; its exception stops the parsing
     * @throws IOException if a file cannot be read
     */
    public ParsedSources parse(SourceTree tree, Runnable onEach) throws IOException {
        List<DocumentSource> sources = tree.documents();
        Parsed[] parsed = new Parsed[sources.size()];
        Facts[] facts = new Facts[tree.facts().size()];
        Mapping[] shared = new Mapping[3];
        Queue<Runnable> later = new ConcurrentLinkedQueue<>();
        List<Runnable> jobs = new ArrayList<>();
        for (boolean asciidoc : List.of(true, false)) {
            for (int i = 0; i < parsed.length; i++) {
                int number = i;
                SourceFile file = sources.get(i).file();
                String extension = file.extension();
                if (Markup.of(extension).equals(Optional.of(Markup.ASCIIDOC)) == asciidoc) {
                    String language = sources.get(i).language().tag();
                    jobs.add(() -> start(file, extension, language, later, result -> {
                        parsed[number] = result;
                        onEach.run();
                    }));
                }
            }
        }
        for (int i = 0; i < facts.length; i++) {
            int number = i;
            FactSource fact = tree.facts().get(i);
            jobs.add(() -> facts[number] = new Facts(fact.id(), fact.file(), files.facts(fact.file())));
        }
        jobs.add(() -> shared[0] = mapping(tree.organisations(), "content/organisations.yaml"));
        jobs.add(() -> shared[1] = mapping(tree.glossary(), "content/glossary.yaml"));
        jobs.add(() -> shared[2] = mapping(tree.people(), "content/people.yaml"));
        run(jobs, later);
        cache.seal();
        List<Document> documents = new ArrayList<>(parsed.length);
        Map<String, List<String>> includes = new LinkedHashMap<>();
        for (int i = 0; i < parsed.length; i++) {
            DocumentSource source = sources.get(i);
            Parsed result = parsed[i];
            documents.add(new Document(source.id(), source.language(), source.file(), result.header(), result.body()));
            if (!result.includes().isEmpty()) {
                includes.put(source.file().path(), result.includes());
            }
        }
        return new ParsedSources(documents, List.of(facts), shared[0], shared[1], shared[2], includes);
    }

    /** Parses all sources of the programme without a callback. */
    public ParsedSources parse(SourceTree tree) throws IOException {
        return parse(tree, () -> {});
    }

    private void run(List<Runnable> jobs, Queue<Runnable> later) throws IOException {
        workers.run(jobs);
        if (!later.isEmpty()) {
            AsciidocRuntime.shared();
            workers.run(List.copyOf(later));
        }
    }

    private Mapping mapping(Optional<SourceFile> file, String path) {
        return file.map(files::facts).orElseGet(() -> new Mapping(List.of(), Location.of(path)));
    }

    /**
     * Parses a file whose language is unknown, which need not be a document of the programme.
     *
     * @param extension the extension that selects the markup; it may differ from the file's own
     * @throws IOException if the file cannot be read
     */
    public Parsed parse(SourceFile file, String extension) throws IOException {
        return parse(file, extension, FileParser.UNDETERMINED);
    }

    /**
     * Parses a file in this language.
     *
     * @throws IOException if the file cannot be read
     */
    public Parsed parse(SourceFile file, Language language) throws IOException {
        return parse(file, file.extension(), language.tag());
    }

    private Parsed parse(SourceFile file, String extension, String language) throws IOException {
        Parsed[] parsed = new Parsed[1];
        Queue<Runnable> later = new ConcurrentLinkedQueue<>();
        run(List.of(() -> start(file, extension, language, later, result -> parsed[0] = result)), later);
        return parsed[0];
    }

    /** Parses a file; if it needs AsciidoctorJ, starts it in the background and adds the rest to {@code later}. */
    private void start(
            SourceFile file, String extension, String language, Queue<Runnable> later, Consumer<Parsed> then) {
        Step step = files.parse(file, extension, language);
        if (step instanceof Step.NeedsAsciidoctor needed) {
            AsciidocRuntime.start();
            later.add(() -> then.accept(needed.rest().get()));
        } else {
            then.accept(((Step.Done) step).parsed());
        }
    }

    @Override
    public void close() {
        workers.close();
        cache.close();
    }
}
