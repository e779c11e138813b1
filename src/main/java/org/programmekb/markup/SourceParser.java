package org.programmekb.markup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.markup.HeaderNode.Mapping;
import org.programmekb.source.DocumentSource;
import org.programmekb.source.FactSource;
import org.programmekb.source.SourceFile;
import org.programmekb.source.SourceTree;

/** Parses all sources of a build at once, each with its own findings. */
public final class SourceParser implements AutoCloseable {
    /** Deep enough for the recursion that the limits allow, the same on all platforms. */
    private static final long STACK_BYTES = 16L << 20;

    private final FileParser files;
    private final ExecutorService threads;

    /** A parser for one project; what it finds goes to {@code diagnostics}. */
    public SourceParser(SiteConfig config, Diagnostics diagnostics, List<ForeignMarkup> foreign) {
        this.files = new FileParser(config, diagnostics, foreign);
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
        List<Future<Document>> documents = new ArrayList<>();
        for (DocumentSource document : tree.documents()) {
            documents.add(threads.submit(() -> document(document)));
        }
        List<Future<Facts>> facts = new ArrayList<>();
        for (FactSource fact : tree.facts()) {
            facts.add(threads.submit(() -> new Facts(fact.id(), fact.file(), files.facts(fact.file()))));
        }
        Future<Mapping> organisations = threads.submit(mapping(tree.organisations(), "content/organisations.yaml"));
        Future<Mapping> glossary = threads.submit(mapping(tree.glossary(), "content/glossary.yaml"));
        return new ParsedSources(results(documents), results(facts), result(organisations), result(glossary));
    }

    private Document document(DocumentSource source) throws IOException {
        Parsed parsed = files.parse(source.file(), source.file().extension());
        return new Document(source.id(), source.language(), source.file(), parsed.header(), parsed.body());
    }

    private Callable<Mapping> mapping(Optional<SourceFile> file, String path) {
        return () -> file.isPresent() ? files.facts(file.get()) : new Mapping(List.of(), Location.of(path));
    }

    /**
     * Parses one file that need not be a document of the programme.
     *
     * @param extension decides the markup, whatever the file's own ending is
     * @throws IOException if the file cannot be read
     */
    public Parsed parse(SourceFile file, String extension) throws IOException {
        return result(threads.submit(() -> files.parse(file, extension)));
    }

    private static <T> List<T> results(List<Future<T>> futures) throws IOException {
        List<T> results = new ArrayList<>(futures.size());
        for (Future<T> future : futures) {
            results.add(result(future));
        }
        return results;
    }

    private static <T> T result(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while parsing", exception);
        } catch (ExecutionException exception) {
            Throwable cause = exception.getCause();
            if (cause instanceof IOException io) {
                throw io;
            }
            if (cause instanceof UncheckedIOException unchecked) {
                throw unchecked.getCause();
            }
            throw new IllegalStateException(cause);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
