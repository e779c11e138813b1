package org.programmekb.translation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the ledger says about one translation.
 *
 * @param source code of the language that it translates
 * @param content hash of what the source said when the translation was accepted
 * @param translation hash of what the translation said then
 * @param accepted the day
 * @param review the last look at both, as long as they said this
 * @param blobs where Git has the source in that state; empty outside of a repository
 */
public record TranslationRecord(
        String source,
        String content,
        String translation,
        LocalDate accepted,
        Optional<Review> review,
        Optional<Blobs> blobs) {
    /**
     * A comparison of source and translation by a person.
     *
     * @param by whom
     * @param on which day
     */
    public record Review(String by, LocalDate on) {}

    /**
     * Ids of objects of Git.
     *
     * @param document the source's prose
     * @param facts the YAML file beside it, if there was one
     */
    public record Blobs(String document, Optional<String> facts) {}
}
