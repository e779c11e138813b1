package org.programmekb.markup.asciidoc;

import java.io.File;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.AttributesBuilder;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.log.LogRecord;
import org.jspecify.annotations.Nullable;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Location;
import org.programmekb.execution.Parallel;

/**
 * The only Asciidoctor instance of the process. It takes seconds to start, so it is started with the first document
 * that needs it. Threads share it: Asciidoctor keeps its state in documents, and our state is in a thread-local
 * variable.
 */
public final class AsciidocRuntime {
    /** A base folder that does not exist, for files that Asciidoctor reads without our include processor. */
    private static final String NOWHERE = "/no-such-folder";

    /** Attributes with the current date or time, which would make builds irreproducible. */
    private static final List<String> CLOCKS =
            List.of("localdate", "localtime", "localdatetime", "docdate", "doctime", "docdatetime");
    /** Attributes that documents may not set: they read files, need scripts or insert text in a fixed language. */
    private static final List<String> FORBIDDEN = List.of("""
            allow-uri-read data-uri docinfo icons nofootnotes relfileprefix sectanchors sectlinks showtitle
            source-highlighter toc figure-caption table-caption example-caption listing-caption appendix-caption
            part-signifier chapter-signifier""".split("\\s+"));

    private static final Pattern SUBJECT = Pattern.compile("[^:]*: ([^;]+)(?:;.*)?");
    private static final Logger LOG = Logger.getLogger("asciidoctor");
    private static final ThreadLocal<@Nullable AsciidocConversion> CURRENT = new ThreadLocal<>();

    private static volatile @Nullable CompletableFuture<AsciidocRuntime> runtime;

    private final Asciidoctor asciidoctor;

    private AsciidocRuntime() {
        LOG.setUseParentHandlers(false);
        asciidoctor = Asciidoctor.Factory.create();
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
        CURRENT.set(conversion);
        try {
            return asciidoctor.convert(text, options);
        } finally {
            CURRENT.remove();
        }
    }

    private static Attributes attributes(int attributeBytes) {
        AttributesBuilder attributes = Attributes.builder()
                .attribute("max-attribute-value-size", String.valueOf(attributeBytes))
                .attribute("attribute-missing", "warn")
                .attribute("idprefix", "")
                .attribute("idseparator", "-")
                .attribute("relfilesuffix", ".adoc")
                .attribute("experimental", "");
        CLOCKS.forEach(clock -> attributes.attribute(clock, ""));
        FORBIDDEN.forEach(name -> attributes.attribute(name + "!", ""));
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
        if (conversion == null || isReportedElsewhere(record.getMessage())) {
            return;
        }
        Code code = switch (record.getSeverity()) {
            case ERROR, FATAL -> Code.MARKUP_INVALID;
            case WARN, UNKNOWN -> Code.MARKUP_WARNING;
            case INFO, DEBUG -> null;
        };
        if (code != null) {
            String line = record.getMessage().replace(NOWHERE + "/", "");
            AsciidoctorProblem problem = AsciidoctorProblem.of(line);
            Location place = place(conversion, record.getCursor(), line);
            conversion
                    .findings()
                    .report(code, place, problem.message(), problem.hint().orElse(code.hint()));
        }
    }

    /** The location of a message. Messages about inline text have no line number, so the text itself is searched. */
    private static Location place(AsciidocConversion conversion, @Nullable Cursor cursor, String message) {
        if (cursor != null) {
            return conversion.line(cursor.getPath(), cursor.getLineNumber());
        }
        Matcher subject = SUBJECT.matcher(message);
        if (subject.matches()) {
            String text = message.contains("attribute") ? "{" + subject.group(1) + "}" : subject.group(1);
            return conversion.source().at(Math.max(conversion.source().text().indexOf(text), 0));
        }
        return conversion.source().at(0);
    }

    /** Whether a check for all markup languages reports the same problem, such as a wrong heading level. */
    private static boolean isReportedElsewhere(String message) {
        return message.contains("section title out of sequence")
                || message.contains("level 0 sections can only be used");
    }
}
