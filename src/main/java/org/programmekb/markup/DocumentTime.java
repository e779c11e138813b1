package org.programmekb.markup;

import java.util.Optional;
import java.util.function.Supplier;
import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.execution.TimeLimit;
import org.programmekb.source.SourceFile;

/** The time for which the processor may work on one document, and what happens when the memory is not enough for it. */
public record DocumentTime(Limits limits, Diagnostics diagnostics) {
    /** Does work on a document that has no result, as {@link #limit(SourceFile, Supplier)} does. */
    public void limit(SourceFile file, Runnable work) {
        limit(file, () -> {
            work.run();
            return file;
        });
    }

    /** Does all the work on a document; empty if it needs more time or memory than it has, which is reported. */
    public <T> Optional<T> limit(SourceFile file, Supplier<T> work) {
        try {
            return Optional.of(TimeLimit.within(limits.documentSeconds(), work));
        } catch (TimeLimit.OverException tooSlow) {
            Message message = Message.of("document-slow.seconds", limits.documentSeconds());
            diagnostics.report(Code.DOCUMENT_SLOW, file.location(), message);
            return Optional.empty();
        } catch (OutOfMemoryError tooLarge) {
            // What it needed is free again, so the others can be worked on.
            diagnostics.report(
                    Code.DOCUMENT_SLOW,
                    file.location(),
                    Message.of("document-slow.memory"),
                    Message.of("document-slow.hint-memory"));
            return Optional.empty();
        }
    }
}
