package org.programmekb.imports;

import java.util.List;
import org.programmekb.diagnostic.Message;

/** What an import or a migration came to. */
public sealed interface Outcome {
    /**
     * The mapping has to be filled in or looked through first.
     *
     * @param documents how many documents there are to import
     */
    record MappingWritten(String path, int documents) implements Outcome {}

    /**
     * It was done.
     *
     * @param summary its figures
     * @param isChanged whether something was new
     */
    record Done(List<Message> summary, boolean isChanged) implements Outcome {
        public Done {
            summary = List.copyOf(summary);
        }
    }

    /**
     * There is no document that can be imported.
     *
     * @param leftOut what there is instead
     */
    record Empty(List<Message> leftOut) implements Outcome {
        public Empty {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** The mapping or the ledger has mistakes, which are reported. */
    record Refused() implements Outcome {}
}
