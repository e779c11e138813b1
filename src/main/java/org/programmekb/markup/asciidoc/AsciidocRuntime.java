package org.programmekb.markup.asciidoc;

import java.io.File;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.AttributesBuilder;
import org.asciidoctor.Options;
import org.asciidoctor.OptionsBuilder;
import org.asciidoctor.SafeMode;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.Title;
import org.asciidoctor.jruby.internal.JRubyRuntimeContext;
import org.asciidoctor.log.LogRecord;
import org.jruby.Ruby;
import org.jruby.RubyException;
import org.jruby.RubyThread;
import org.jruby.exceptions.RaiseException;
import org.jruby.javasupport.JavaUtil;
import org.jruby.runtime.ThreadContext;
import org.jspecify.annotations.Nullable;
import org.programmekb.diagnostic.ResourceFile;
import org.programmekb.execution.Parallel;
import org.programmekb.execution.TimeLimit;

/**
 * The only Asciidoctor instance of the process. It takes seconds to start, so it is started with the first document
 * that needs it. Threads share it: Asciidoctor keeps its state in documents, and our state is in a thread-local
 * variable.
 */
public final class AsciidocRuntime {
    private static final String REPETITION = "repetition.rb";
    /** A base folder that does not exist, for files that Asciidoctor reads without our include processor. */
    private static final String NOWHERE = "/no-such-folder";

    /** What a header says without naming it. */
    private static final Set<String> OF_HEADER =
            Set.of("title", "doctitle", "author", "authors", "firstname", "lastname", "email", "revdate", "revnumber");

    /** Attributes with the current date or time, which would make builds irreproducible. */
    private static final List<String> CLOCKS =
            List.of("localdate", "localtime", "localdatetime", "docdate", "doctime", "docdatetime");
    /** Attributes with names of this machine. */
    private static final List<String> MACHINE = List.of("user-home", "docdir", "docfile", "outdir", "outfile");
    /** Attributes that documents may not set: they read files, need scripts, or do what our pages do anyway. */
    private static final List<String> FORBIDDEN = List.of("""
            allow-uri-read data-uri docinfo icons nofootnotes relfileprefix sectanchors sectlinks showtitle
            source-highlighter toc""".split("\\s+"));
    /** Attributes that would insert text in a fixed language unless a document sets them. */
    private static final List<String> CAPTIONS = List.of("""
            figure-caption table-caption example-caption listing-caption appendix-caption part-signifier
            chapter-signifier""".split("\\s+"));

    private static final Logger LOG = Logger.getLogger("asciidoctor");
    /** What stopped a conversion, which is reported as a finding. */
    private static final Logger FAILURES = Logger.getLogger("org.asciidoctor.jruby.internal.JRubyAsciidoctor");

    private static final ThreadLocal<@Nullable AsciidocConversion> CURRENT = new ThreadLocal<>();

    private static volatile @Nullable CompletableFuture<AsciidocRuntime> runtime;

    private final Asciidoctor asciidoctor;
    private final Ruby ruby;

    private AsciidocRuntime() {
        LOG.setUseParentHandlers(false);
        FAILURES.setUseParentHandlers(false);
        asciidoctor = Asciidoctor.Factory.create();
        ruby = JRubyRuntimeContext.get(asciidoctor);
        countRepetition(ruby);
        asciidoctor.registerLogHandler(AsciidocRuntime::log);
        asciidoctor
                .javaExtensionRegistry()
                .includeProcessor(new AsciidocIncludes(AsciidocRuntime::current))
                .treeprocessor(new AsciidocMarks(AsciidocRuntime::current));
    }

    /** Starts the runtime in the background, once. */
    public static synchronized void start() {
        if (runtime == null) {
            runtime = CompletableFuture.supplyAsync(
                    AsciidocRuntime::new,
                    task -> Parallel.recursive(task, "asciidoctor-start").start());
        }
    }

    /** The runtime; starts it if necessary and waits for it. */
    public static AsciidocRuntime shared() {
        start();
        return Objects.requireNonNull(runtime).join();
    }

    String convert(String text, AsciidocConversion conversion) {
        Options options = Options.builder()
                .safe(SafeMode.SERVER)
                .standalone(false)
                .sourcemap(true)
                .baseDir(new File(NOWHERE))
                .attributes(attributes(conversion.limits().attributeBytes()))
                .build();
        return limited(conversion, () -> asciidoctor.convert(text, options));
    }

    private <T> T limited(AsciidocConversion conversion, Supplier<T> work) {
        CURRENT.set(conversion);
        ThreadContext context = ruby.getCurrentContext();
        RubyThread thread = context.getThread();
        Runnable interruption = () -> thread.raise(RubyException.newException(ruby, ruby.getInterrupt(), "too slow"));
        try {
            return TimeLimit.current().interrupted(interruption, work);
        } catch (RuntimeException wrapped) {
            // Asciidoctor wraps it.
            throw conversion.repetition().map(RuntimeException.class::cast).orElse(wrapped);
        } finally {
            CURRENT.remove();
            forgetInterruption(context);
        }
    }

    /** Otherwise an interruption that came too late would end the next conversion on this thread. */
    private static void forgetInterruption(ThreadContext context) {
        try {
            context.pollThreadEvents();
        } catch (RaiseException late) {
            // The time of the document is over all the same, which is asked next.
        }
    }

    /** A document as stock JBake would convert it, which may set any attribute, and what templates see of its header. */
    StockAsciidoc.Document convertStock(String text, AsciidocConversion conversion, StockAsciidoc stock) {
        return limited(conversion, () -> {
            Document document = asciidoctor.load(text, options(stock, false));
            // JBake reads the header alone, and without the attributes of the project.
            Document header = hasOther(text, stock) ? asciidoctor.load(text, options(stock, true)) : document;
            // Of a whole document, Asciidoctor also takes the first heading for its title.
            Optional<String> title = Optional.ofNullable(header.getStructuredDoctitle())
                    .filter(found -> header.hasAttribute("doctitle"))
                    .map(Title::getCombined);
            // Converting sets the attributes of the body.
            SortedMap<String, String> attributes = new TreeMap<>();
            header.getAttributes().forEach((name, value) -> attributes.put(name, String.valueOf(value)));
            attributes.keySet().removeAll(CLOCKS);
            attributes.keySet().removeAll(MACHINE);
            if (header.equals(document)) {
                stock.attributes()
                        .forEach((name, value) -> attributes.remove(name.replace("@", ""), String.valueOf(value)));
            }
            return new StockAsciidoc.Document(title, attributes, document.convert());
        });
    }

    /** Whether attributes of the project stand in the way of those of a header. */
    private static boolean hasOther(String text, StockAsciidoc stock) {
        return stock.attributes().keySet().stream()
                .map(name -> name.replace("@", ""))
                .anyMatch(name -> OF_HEADER.contains(name) || text.contains(":" + name + ":"));
    }

    private static Options options(StockAsciidoc stock, boolean isHeader) {
        AttributesBuilder attributes = Attributes.builder()
                .attribute(
                        "max-attribute-value-size",
                        String.valueOf(stock.limits().attributeBytes()));
        CLOCKS.forEach(clock -> attributes.attribute(clock, ""));
        OptionsBuilder options = Options.builder();
        stock.options().forEach(options::option);
        if (isHeader) {
            options.option(Options.PARSE_HEADER_ONLY, true);
        } else {
            stock.attributes().forEach(attributes::attribute);
        }
        return options.safe(SafeMode.SAFE)
                .baseDir(new File(NOWHERE))
                .attributes(attributes.build())
                .build();
    }

    private static Attributes attributes(int attributeBytes) {
        AttributesBuilder attributes = Attributes.builder()
                .attribute("max-attribute-value-size", String.valueOf(attributeBytes))
                .attribute("attribute-missing", "warn")
                .attribute("idprefix", "@")
                .attribute("idseparator", "-@")
                .attribute("relfilesuffix", ".adoc")
                .attribute("experimental", "");
        CLOCKS.forEach(clock -> attributes.attribute(clock, ""));
        FORBIDDEN.forEach(name -> attributes.attribute(name + "!", ""));
        CAPTIONS.forEach(name -> attributes.attribute(name + "!@", ""));
        return attributes.build();
    }

    private static AsciidocConversion current() {
        AsciidocConversion current = CURRENT.get();
        if (current == null) {
            throw new IllegalStateException("no conversion on this thread");
        }
        return current;
    }

    private static void log(LogRecord record) {
        AsciidocConversion conversion = CURRENT.get();
        if (conversion != null) {
            new AsciidocLog(conversion).add(record, record.getMessage().replace(NOWHERE + "/", ""));
        }
    }

    /**
     * Counts the text that Asciidoctor writes again and again: uses of attributes, repeated cells, titles in cross
     * references. The current conversion is told of each repetition before it is written.
     */
    private static void countRepetition(Ruby ruby) {
        BiConsumer<Number, List<?>> repeated = (bytes, place) -> {
            int line = place.get(1) instanceof Number number ? number.intValue() : 0;
            current().repeat(bytes.longValue(), place.get(0) instanceof String path ? path : null, line);
        };
        ruby.getGlobalVariables().set("$kb_repeated", JavaUtil.convertJavaToUsableRubyObject(ruby, repeated));
        ruby.executeScript(ResourceFile.text(AsciidocRuntime.class, REPETITION), REPETITION);
    }
}
