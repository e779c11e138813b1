package org.programmekb.markup.body;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.programmekb.cache.ByteSource;
import org.programmekb.cache.Hash;
import org.programmekb.prose.WordFilter;

/**
 * The long texts of a body: its template, its plain text and its facts to compare. They are in memory when they are
 * new; later they are loaded from a file at each call, so that only metadata uses memory.
 *
 * @param offset where they begin in their store
 */
public record BodyText(ByteSource store, long offset, Shape shape) {
    /**
     * Metadata of the texts, known without loading them.
     *
     * @param templateLength the bytes of the template, which is first
     * @param factsLength the bytes of the facts to compare, which are last
     * @param length the bytes of all texts
     * @param fingerprint a hash of template and plain text
     * @param factsFingerprint a hash of the facts to compare, independent of the order of stated facts
     * @param wordFilter the words that may occur in the plain text
     */
    public record Shape(
            int templateLength,
            int factsLength,
            int length,
            long fingerprint,
            long factsFingerprint,
            WordFilter wordFilter) {}

    /** Creates texts in memory. */
    static BodyText of(String template, String words) {
        byte[] first = template.getBytes(StandardCharsets.UTF_8);
        byte[] second = words.getBytes(StandardCharsets.UTF_8);
        byte[] all = joined(first, second);
        long fingerprint = new Hash(first.length, 0).with(all).low();
        return inMemory(all, new Shape(first.length, 0, all.length, fingerprint, 0, WordFilter.of(words)));
    }

    /** A copy with these encoded facts to compare. */
    BodyText withFacts(byte[] facts, long identity) {
        byte[] all = joined(bytes(), facts);
        int length = shape.templateLength();
        return inMemory(
                all, new Shape(length, facts.length, all.length, shape.fingerprint(), identity, shape.wordFilter()));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    /** Texts in an array that nobody changes; reading all of them copies nothing. */
    private static BodyText inMemory(byte[] all, Shape shape) {
        return new BodyText(
                (from, count) -> count == all.length ? all : Arrays.copyOfRange(all, (int) from, (int) from + count),
                0,
                shape);
    }

    public byte[] bytes() {
        return store.read(offset, shape.length());
    }

    /** See {@link DocumentBody#template()}. */
    String template() {
        return new String(store.read(offset, shape.templateLength()), StandardCharsets.UTF_8);
    }

    /** See {@link DocumentBody#text()}. */
    String words() {
        return new String(store.read(offset + shape.templateLength(), wordsLength()), StandardCharsets.UTF_8);
    }

    /** See {@link DocumentBody#textBytes()}. */
    int wordsLength() {
        return shape.length() - shape.templateLength() - shape.factsLength();
    }

    /** See {@link DocumentBody#comparedFacts}. */
    byte[] facts() {
        int length = shape.factsLength();
        return length == 0 ? new byte[0] : store.read(offset + shape.length() - length, length);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BodyText text && shape.equals(text.shape);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(shape.fingerprint());
    }
}
