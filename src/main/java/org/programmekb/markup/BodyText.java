package org.programmekb.markup;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The long texts of a body: its template, its words and what it claims. They are in memory as they were made or, so that memory grows
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
    private final int claimsLength;
    private final int length;
    private final long fingerprint;
    private final long claimsFingerprint;

    private BodyText(
            Store store,
            long offset,
            int templateLength,
            int claimsLength,
            int length,
            long fingerprint,
            long claimsFingerprint) {
        this.store = store;
        this.offset = offset;
        this.templateLength = templateLength;
        this.claimsLength = claimsLength;
        this.length = length;
        this.fingerprint = fingerprint;
        this.claimsFingerprint = claimsFingerprint;
    }

    /** Texts in memory. */
    static BodyText of(String template, String words) {
        byte[] first = template.getBytes(StandardCharsets.UTF_8);
        byte[] second = words.getBytes(StandardCharsets.UTF_8);
        byte[] all = joined(first, second);
        long fingerprint = new Hash(first.length, 0).with(all).low();
        return new BodyText(memory(all), 0, first.length, 0, all.length, fingerprint, 0);
    }

    /** The same texts with what their document claims, packed. */
    BodyText claiming(byte[] claims, long identity) {
        byte[] all = joined(bytes(), claims);
        return new BodyText(memory(all), 0, templateLength, claims.length, all.length, fingerprint, identity);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static Store memory(byte[] all) {
        return (from, count) -> Arrays.copyOfRange(all, (int) from, (int) from + count);
    }

    /** The same texts where they have been stored. */
    BodyText at(Store place, long start) {
        return new BodyText(place, start, templateLength, claimsLength, length, fingerprint, claimsFingerprint);
    }

    /** Texts that an earlier build stored. */
    static BodyText stored(
            Store store,
            long offset,
            int templateLength,
            int claimsLength,
            int length,
            long fingerprint,
            long claimsFingerprint) {
        return new BodyText(store, offset, templateLength, claimsLength, length, fingerprint, claimsFingerprint);
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

    int claimsLength() {
        return claimsLength;
    }

    long claimsFingerprint() {
        return claimsFingerprint;
    }

    /** See {@link Body#template()}. */
    String template() {
        return new String(store.read(offset, templateLength), StandardCharsets.UTF_8);
    }

    /** See {@link Body#text()}. */
    String words() {
        int wordsLength = length - templateLength - claimsLength;
        return new String(store.read(offset + templateLength, wordsLength), StandardCharsets.UTF_8);
    }

    /** What {@link Claims} packed. */
    byte[] claims() {
        return claimsLength == 0 ? new byte[0] : store.read(offset + length - claimsLength, claimsLength);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BodyText text
                && fingerprint == text.fingerprint
                && claimsFingerprint == text.claimsFingerprint
                && length == text.length
                && templateLength == text.templateLength;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(fingerprint);
    }
}
