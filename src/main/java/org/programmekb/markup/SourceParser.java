package org.programmekb.markup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.programmekb.config.CacheUse;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.markup.FileParser.Step;
import org.programmekb.markup.HeaderNode.Mapping;
import org.programmekb.source.DocumentSource;
import org.programmekb.source.SourceFile;
import org.programmekb.source.SourceTree;

/**
 * Parses all sources of a build at once, each with its own findings. Documents that need AsciidoctorJ wait until it has
 * started, while the threads go on with the others.
 */
public final class SourceParser implements AutoCloseable {
    /** Deep enough for the recursion that the limits allow, the same on all platforms. */
    private static final long STACK_BYTES = 16L << 20;

    private final FileParser files;
    private final OutcomeCache cache;
    private final ExecutorService threads;

    /** A parser that neither reads nor writes a cache; what it finds goes to {@code diagnostics}. */
    public SourceParser(SiteConfig config, Diagnostics diagnostics, List<ForeignMarkup> foreign) {
        this(config, CacheUse.NONE, diagnostics, foreign);
    }

    /** A parser for one project; what it finds goes to {@code diagnostics}. */
    public SourceParser(SiteConfig config, CacheUse cacheUse, Diagnostics diagnostics, List<ForeignMarkup> foreign) {
        ProjectFiles projectFiles = new ProjectFiles(config.folders().project());
        this.cache = switch (cacheUse) {
            case NONE -> OutcomeCache.forOneBuild(projectFiles);
            case READ_AND_WRITE ->
                OutcomeCache.in(config.folders().cache().resolve("parsed"), projectFiles, config.limits());
        };
        Converter converter = new Converter(config.limits(), projectFiles);
        this.files = new FileParser(config.limits(), converter, cache, diagnostics, foreign);
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
            Thread thread = new Thread(null, task, "parse-" + number.incrementAndGet(), STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Parses everything that the programme knows.
     *
     * @throws IOException if a file cannot be read
     */
    public ParsedSources parse(SourceTree tree) throws IOException {
        Map<DocumentSource, CompletableFuture<Parsed>> parsed = new LinkedHashMap<>();
        for (boolean asciidoc : List.of(true, false)) {
            for (DocumentSource document : tree.documents()) {
                if (isAsciidoc(document.file()) == asciidoc) {
                    parsed.put(document, start(document.file(), document.file().extension()));
                }
            }
        }
        List<CompletableFuture<Facts>> facts = tree.facts().stream()
                .map(fact -> CompletableFuture.supplyAsync(
                        () -> new Facts(fact.id(), fact.file(), files.facts(fact.file())), threads))
                .toList();
        CompletableFuture<Mapping> organisations = mapping(tree.organisations(), "content/organisations.yaml");
        CompletableFuture<Mapping> glossary = mapping(tree.glossary(), "content/glossary.yaml");
        List<Document> documents = new ArrayList<>();
        Map<String, List<String>> includes = new LinkedHashMap<>();
        for (DocumentSource document : tree.documents()) {
            Parsed result = result(Objects.requireNonNull(parsed.get(document)));
            documents.add(
                    new Document(document.id(), document.language(), document.file(), result.header(), result.body()));
            if (!result.includes().isEmpty()) {
                includes.put(document.file().path(), result.includes());
            }
        }
        List<Facts> allFacts = new ArrayList<>();
        for (CompletableFuture<Facts> fact : facts) {
            allFacts.add(result(fact));
        }
        Mapping allOrganisations = result(organisations);
        Mapping allTerms = result(glossary);
        cache.seal();
        return new ParsedSources(documents, allFacts, allOrganisations, allTerms, includes);
    }

    private static boolean isAsciidoc(SourceFile file) {
        return Markup.of(file.extension()).equals(Optional.of(Markup.ASCIIDOC));
    }

    private CompletableFuture<Mapping> mapping(Optional<SourceFile> file, String path) {
        Mapping none = new Mapping(List.of(), Location.of(path));
        return CompletableFuture.supplyAsync(() -> file.map(files::facts).orElse(none), threads);
    }

    /**
     * Parses one file that need not be a document of the programme.
     *
     * @param extension decides the markup, whatever the file's own ending is
     * @throws IOException if the file cannot be read
     */
    public Parsed parse(SourceFile file, String extension) throws IOException {
        return result(start(file, extension));
    }

    private CompletableFuture<Parsed> start(SourceFile file, String extension) {
        return CompletableFuture.supplyAsync(() -> files.parse(file, extension), threads)
                .thenCompose(step -> {
                    if (step instanceof Step.NeedsAsciidoctor needed) {
                        return AsciidocRuntime.start()
                                .thenApplyAsync(started -> needed.rest().get(), threads);
                    }
                    return CompletableFuture.completedFuture(((Step.Done) step).parsed());
                });
    }

    private static <T> T result(CompletableFuture<T> future) throws IOException {
        try {
            return future.join();
        } catch (CompletionException exception) {
            Throwable cause = exception.getCause();
            if (cause instanceof UncheckedIOException unchecked) {
                throw unchecked.getCause();
            }
            throw new IllegalStateException(cause);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        cache.close();
    }
}
