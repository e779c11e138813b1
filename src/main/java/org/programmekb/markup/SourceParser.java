package org.programmekb.markup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.programmekb.config.CacheUse;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.execution.Parallel;
import org.programmekb.execution.Timings;
import org.programmekb.markup.asciidoc.AsciidocRuntime;
import org.programmekb.markup.header.HeaderNode.Mapping;
import org.programmekb.markup.text.Markup;
import org.programmekb.source.ContentId;
import org.programmekb.source.DocumentSource;
import org.programmekb.source.FactSource;
import org.programmekb.source.ProjectFiles;
import org.programmekb.source.Register;
import org.programmekb.source.SourceFile;
import org.programmekb.source.SourceTree;

/**
 * Parses all sources of a build in parallel. AsciiDoc documents wait until AsciidoctorJ has started; the threads parse
 * the others in the meantime.
 */
public final class SourceParser implements AutoCloseable {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final FileParser files;
    private final DocumentTime time;
    private final Diagnostics diagnostics;
    private final ParseResultCache cache;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(THREADS, task -> Parallel.recursive(task, "parse"));

    /** Creates a parser for one project that reports to {@code diagnostics} and measures the time per document. */
    public SourceParser(
            SiteConfig config,
            CacheUse cacheUse,
            Diagnostics diagnostics,
            Timings timings,
            List<ForeignMarkup> foreign) {
        this.diagnostics = diagnostics;
        ProjectFiles projectFiles = new ProjectFiles(config);
        this.cache = ParseResultCache.of(cacheUse, config, projectFiles, timings);
        Converter converter = new Converter(config.limits(), projectFiles);
        this.time = new DocumentTime(config.limits());
        this.files = new FileParser(
                config.limits(), time, config.languages(), converter, cache, diagnostics, timings, foreign);
    }

    /** The time of the documents, for the checks that follow. */
    public DocumentTime time() {
        return time;
    }

    /**
     * Parses all sources of the programme.
     *
     * @param onEach runs after each document, in any thread; its exception stops the parsing
     * @throws IOException if a file cannot be read
     */
    public ParsedSources parse(SourceTree tree, Runnable onEach) throws IOException {
        List<DocumentSource> sources = tree.documents();
        ParseResult[] parsed = new ParseResult[sources.size()];
        ParseResult[] facts = new ParseResult[tree.facts().size()];
        Map<Register, Mapping> registers = new ConcurrentHashMap<>();
        Queue<Runnable> later = new ConcurrentLinkedQueue<>();
        List<Runnable> jobs = new ArrayList<>();
        List<Runnable> others = new ArrayList<>();
        for (int i = 0; i < parsed.length; i++) {
            int number = i;
            SourceFile file = sources.get(i).file();
            String language = sources.get(i).language().tag();
            boolean first = Markup.of(file.extension()).equals(Optional.of(Markup.ASCIIDOC));
            Consumer<ParseResult> then = result -> {
                parsed[number] = result;
                onEach.run();
            };
            (first ? jobs : others).add(() -> files.parse(file, file.extension(), language, then, later::add));
        }
        jobs.addAll(others);
        for (int i = 0; i < facts.length; i++) {
            int number = i;
            jobs.add(() -> facts[number] = files.facts(tree.facts().get(number).file()));
        }
        tree.registers().forEach((register, file) -> jobs.add(() -> registers.put(register, mapping(file))));
        run(jobs, later);
        cache.seal();
        List<Document> documents = new ArrayList<>(parsed.length);
        Map<String, List<String>> includes = new LinkedHashMap<>();
        for (int i = 0; i < parsed.length; i++) {
            DocumentSource source = sources.get(i);
            ParseResult result = parsed[i];
            documents.add(new Document(source.id(), source.language(), source.file(), result.header(), result.body()));
            if (!result.includes().isEmpty()) {
                includes.put(source.file().path(), result.includes());
            }
        }
        return new ParsedSources(documents, facts(tree, parsed, facts), registers, includes);
    }

    /** The facts, whose findings are reported now that it is known which documents are drafts in every language. */
    private List<FactFile> facts(SourceTree tree, ParseResult[] documents, ParseResult[] parsed) {
        Set<ContentId> finished = new HashSet<>();
        for (int i = 0; i < documents.length; i++) {
            if (!documents[i].isDraft()) {
                finished.add(tree.documents().get(i).id());
            }
        }
        List<FactFile> facts = new ArrayList<>(parsed.length);
        for (int i = 0; i < parsed.length; i++) {
            FactSource source = tree.facts().get(i);
            boolean isDraft = !finished.contains(source.id());
            diagnostics.reportAll(isDraft ? parsed[i].findingsInDraft() : parsed[i].findings());
            facts.add(new FactFile(source.id(), source.file(), parsed[i].header()));
        }
        return facts;
    }

    private void run(List<Runnable> jobs, Queue<Runnable> later) throws IOException {
        try {
            Parallel.forEach(jobs, THREADS, threads, Runnable::run);
            if (!later.isEmpty()) {
                AsciidocRuntime.shared();
                Parallel.forEach(List.copyOf(later), THREADS, threads, Runnable::run);
            }
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while parsing", exception);
        }
    }

    private Mapping mapping(SourceFile file) {
        ParseResult parsed = files.facts(file);
        diagnostics.reportAll(parsed.findings());
        return parsed.header();
    }

    /**
     * Parses a file whose language is unknown, which need not be a document of the programme.
     *
     * @param extension the extension that selects the markup; it may differ from the file's own
     * @throws IOException if the file cannot be read
     */
    public ParseResult parse(SourceFile file, String extension) throws IOException {
        return parse(file, extension, FileParser.UNDETERMINED);
    }

    /**
     * Parses a file in this language.
     *
     * @throws IOException if the file cannot be read
     */
    public ParseResult parse(SourceFile file, Language language) throws IOException {
        return parse(file, file.extension(), language.tag());
    }

    private ParseResult parse(SourceFile file, String extension, String language) throws IOException {
        ParseResult[] parsed = new ParseResult[1];
        Queue<Runnable> later = new ConcurrentLinkedQueue<>();
        run(List.of(() -> files.parse(file, extension, language, result -> parsed[0] = result, later::add)), later);
        return parsed[0];
    }

    @Override
    public void close() {
        threads.shutdown();
        cache.close();
    }
}
