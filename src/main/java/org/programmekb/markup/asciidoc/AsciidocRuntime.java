package org.programmekb.markup.asciidoc;

import java.io.File;
import java.util.List;
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

/**
 * The one Asciidoctor of the process. It takes seconds to start, so it starts with the first document that needs it, and
 * threads share it: Asciidoctor keeps its state in documents, ours is bound to the converting thread.
 */
public final class AsciidocRuntime {
    private static final long STACK_BYTES = 16L << 20;

    /** Where Asciidoctor looks for files that it reads without asking our include processor: nowhere. */
    private static final String NOWHERE = "/no-such-folder";

    /** Attributes that would make a result differ from day to day. */
    private static final List<String> CLOCKS =
            List.of("localdate", "localtime", "localdatetime", "docdate", "doctime", "docdatetime");
    /** Attributes that documents may not set: they read files, need scripts or write words of one language. */
    private static final List<String> FORBIDDEN = List.of(
            "allow-uri-read",
            "data-uri",
            "docinfo",
            "icons",
            "nofootnotes",
            "relfileprefix",
            "sectanchors",
            "sectlinks",
            "showtitle",
            "source-highlighter",
            "toc",
            "figure-caption",
            "table-caption",
            "example-caption",
            "listing-caption",
            "appendix-caption",
            "part-signifier",
            "chapter-signifier");

    private static final Pattern SUBJECT = Pattern.compile("[^:]*: ([^;]+)(?:;.*)?");
    private static final Logger LOG = Logger.getLogger("asciidoctor");
    private static final ThreadLocal<@Nullable AsciidocConversion> CURRENT = new ThreadLocal<>();

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

    /** Starts the runtime on a thread of its own, once. */
    public static void start() {
        Holder.initialise();
    }

    /** The runtime, started by the first call if need be. */
    public static AsciidocRuntime shared() {
        return Holder.RUNTIME.join();
    }

    private static final class Holder {
        static void initialise() {
            // Whoever calls this has initialised the class, which starts the runtime.
        }

        private static final CompletableFuture<AsciidocRuntime> RUNTIME =
                CompletableFuture.supplyAsync(AsciidocRuntime::new, task -> {
                    Thread thread = new Thread(null, task, "asciidoctor-start", STACK_BYTES);
                    thread.setDaemon(true);
                    thread.start();
                });
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
            String message = record.getMessage().replace(NOWHERE + "/", "");
            conversion.findings().report(code, place(conversion, record.getCursor(), message), message);
        }
    }

    /** Messages about a text in a line come without the line; the text itself leads there. */
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

    /** Levels of headings are checked alike for all markups. */
    private static boolean isReportedElsewhere(String message) {
        return message.contains("section title out of sequence")
                || message.contains("level 0 sections can only be used");
    }
}
