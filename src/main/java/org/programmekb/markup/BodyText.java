package org.programmekb.markup;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.programmekb.prose.Vocabulary;

/**
 * The long texts of a body: its template and its words. They are in memory as they were made or, so that memory grows
 * with metadata only, in a file from which every call reads them.
 */
public final class BodyText {
    /** Where bytes are kept. */
    interface Store {
        byte[] read(long offset, int length);
    }

    private final Store store;
    private final long offset;
    private final int templateLength;
    private final int length;
    private final long fingerprint;
    private final Vocabulary vocabulary;

    private BodyText(
            Store store, long offset, int templateLength, int length, long fingerprint, Vocabulary vocabulary) {
        this.store = store;
        this.offset = offset;
        this.templateLength = templateLength;
        this.length = length;
        this.fingerprint = fingerprint;
        this.vocabulary = vocabulary;
    }

    /** Texts in memory. */
    static BodyText of(String template, String words) {
        byte[] first = template.getBytes(StandardCharsets.UTF_8);
        byte[] second = words.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        Store memory = (from, count) -> Arrays.copyOfRange(all, (int) from, (int) from + count);
        long fingerprint = new Hash(first.length, 0).with(all).low();
        return new BodyText(memory, 0, first.length, all.length, fingerprint, Vocabulary.of(words));
    }

    /** The same texts where they have been stored. */
    BodyText at(Store place, long start) {
        return new BodyText(place, start, templateLength, length, fingerprint, vocabulary);
    }

    /** Texts that an earlier build stored. */
    static BodyText stored(
            Store store, long offset, int templateLength, int length, long fingerprint, Vocabulary vocabulary) {
        return new BodyText(store, offset, templateLength, length, fingerprint, vocabulary);
    }

    byte[] bytes() {
        return store.read(offset, length);
    }

    int templateLength() {
        return templateLength;
    }

    int length() {
        return length;
    }

    long fingerprint() {
        return fingerprint;
    }

    /** See {@link Body#vocabulary()}. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** See {@link Body#template()}. */
    String template() {
        return new String(store.read(offset, templateLength), StandardCharsets.UTF_8);
    }

    /** See {@link Body#text()}. */
    String words() {
        return new String(store.read(offset + templateLength, length - templateLength), StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BodyText text
                && fingerprint == text.fingerprint
                && length == text.length
                && templateLength == text.templateLength;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(fingerprint);
    }
}
