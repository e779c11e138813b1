package org.programmekb.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.programmekb.check.PageFacts;
import org.programmekb.config.CacheUse;
import org.programmekb.execution.Timings;
import org.programmekb.markup.ParseResult;
import org.programmekb.markup.SourceParser;
import org.programmekb.render.Page;
import org.programmekb.render.PagePrinter;
import org.programmekb.render.RenderContext;
import org.programmekb.source.SourceFile;

/**
 * What one document or page of this repository's own site costs, averaged over all of them, in a virtual machine with the
 * flags of the launcher. Parsing includes reading the file and handing it to a thread of the parser.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djruby.compile.mode=OFF"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class InnerPartsBenchmark {
    private RealSite site;
    private SourceParser converting;
    private SourceParser caching;
    private final Timings timings = new Timings();
    private PagePrinter printer;
    private Cycle<SourceFile> markdown;
    private Cycle<SourceFile> html;
    private Cycle<Page> pages;
    private Cycle<byte[]> printed;

    /** Builds the site as far as its pages and fills the cache. */
    @Setup
    public void build() throws IOException {
        site = new RealSite();
        converting = site.parser(CacheUse.NONE);
        caching = site.parser(CacheUse.READ_AND_WRITE);
        RenderContext context = site.context();
        List<Page> all = site.pages(context);
        printer = site.printer(context);
        List<byte[]> files = new ArrayList<>();
        for (Page page : all) {
            files.add(printer.print(page, timings).result());
        }
        markdown = new Cycle<>(site.documents("md"));
        html = new Cycle<>(site.proseOf(files));
        pages = new Cycle<>(all);
        printed = new Cycle<>(files);
    }

    /** Ends the threads of the parsers and deletes the copy of the project. */
    @TearDown
    public void end() throws IOException {
        converting.close();
        caching.close();
        site.close();
    }

    /** A Markdown document: header, conversion, sanitising, slots. */
    @Benchmark
    public ParseResult convertMarkdown() throws IOException {
        return converting.parse(markdown.next(), "md");
    }

    /** The prose of a page as a document in HTML, which is parsed and sanitised only. */
    @Benchmark
    public ParseResult sanitiseHtml() throws IOException {
        return converting.parse(html.next(), "html");
    }

    /** A Markdown document whose body is in the cache. */
    @Benchmark
    public ParseResult readCache() throws IOException {
        return caching.parse(markdown.next(), "md");
    }

    /** A page of any kind, from its view record to bytes. */
    @Benchmark
    public byte[] printPage() throws IOException {
        return printer.print(pages.next(), timings).result();
    }

    /** What the check of the site reads from a printed page. */
    @Benchmark
    public PageFacts readPageFacts() {
        return PageFacts.of("en/index.html", printed.next());
    }

    /** The elements of a list, again and again. */
    private static final class Cycle<T> {
        private final List<T> elements;
        private int next;

        Cycle(List<T> elements) {
            this.elements = List.copyOf(elements);
        }

        T next() {
            next = next + 1 == elements.size() ? 0 : next + 1;
            return elements.get(next);
        }
    }
}
