package org.programmekb.markup;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.execution.TimeLimit;
import org.programmekb.source.SourceFile;

/**
 * The time for which the processor may work on each document of a build, in all steps together, and what happens when the
 * memory is not enough for it.
 */
public final class DocumentTime {
    private final int seconds;
    private final Map<String, Duration> used = new ConcurrentHashMap<>();

    /** The time of all documents of a build. */
    public DocumentTime(Limits limits) {
        this.seconds = limits.documentSeconds();
    }

    /** How much of its time a document has used. */
    Duration used(SourceFile file) {
        return used.getOrDefault(file.path(), Duration.ZERO);
    }

    /** Takes time from a document. */
    void add(SourceFile file, Duration time) {
        used.merge(file.path(), time, Duration::plus);
    }

    /** Does work on a document that has no result, as the other method does. */
    public void limit(SourceFile file, Diagnostics diagnostics, Runnable work) {
        limit(file, diagnostics, () -> {
            work.run();
            return file;
        });
    }

    /** Does work on a document; empty if it needs more time or memory than is left, which is reported. */
    public <T> Optional<T> limit(SourceFile file, Diagnostics diagnostics, Supplier<T> work) {
        try {
            return Optional.of(
                    TimeLimit.within(Duration.ofSeconds(seconds).minus(used(file)), work, time -> add(file, time)));
        } catch (TimeLimit.OverException over) {
            diagnostics.report(Code.DOCUMENT_SLOW, file.location(), Message.of("document-slow.seconds", seconds));
        } catch (OutOfMemoryError tooLarge) {
            // What it needed is free again, so the others can be worked on.
            diagnostics.report(
                    Code.DOCUMENT_SLOW,
                    file.location(),
                    Message.of("document-slow.memory"),
                    Message.of("document-slow.hint-memory"));
        }
        return Optional.empty();
    }
}
