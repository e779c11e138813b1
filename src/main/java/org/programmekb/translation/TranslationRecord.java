package org.programmekb.translation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Record of one translation in the ledger.
 *
 * @param source the code of the source language
 * @param content hash of the source text when the translation was accepted
 * @param translation hash of the translation at that time
 * @param accepted the date of acceptance
 * @param review the last review, valid while both texts have these hashes
 * @param blobs the Git objects of the accepted source; empty outside of a repository
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
     * @param by the reviewer
     * @param on the date
     */
    public record Review(String by, LocalDate on) {}

    /**
     * Ids of Git objects.
     *
     * @param document the file of the source
     * @param facts the YAML file beside it, if there was one
     */
    public record Blobs(String document, Optional<String> facts) {}

    /** The record of a translation of another state of the source, unless its hash is empty. */
    TranslationRecord of(String state) {
        return state.isEmpty() || state.equals(content)
                ? this
                : new TranslationRecord(source, state, translation, accepted, Optional.empty(), Optional.empty());
    }
}
