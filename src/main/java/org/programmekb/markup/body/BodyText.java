package org.programmekb.markup.body;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmekb.cache.ByteSource;
import org.programmekb.cache.Hash;
import org.programmekb.prose.Vocabulary;

/**
 * The long texts of a body: its template, its plain text and its facts to compare. They are in memory when they are
 * new; later they are loaded from a file at each call, so that only metadata uses memory.
 */
public final class BodyText {
    /**
     * Metadata of the texts, known without loading them.
     *
     * @param templateLength the bytes of the template, which is first
     * @param claimsLength the bytes of the facts to compare, which are last
     * @param length the bytes of all texts
     * @param fingerprint a hash of template and plain text
     * @param claimsFingerprint a hash of the facts to compare, independent of the order of stated facts
     * @param vocabulary the words that may occur in the plain text
     */
    public record Shape(
            int templateLength,
            int claimsLength,
            int length,
            long fingerprint,
            long claimsFingerprint,
            Vocabulary vocabulary) {}

    private final ByteSource store;
    private final long offset;
    private final Shape shape;

    private BodyText(ByteSource store, long offset, Shape shape) {
        this.store = store;
        this.offset = offset;
        this.shape = shape;
    }

    /** Creates texts in memory. */
    static BodyText of(String template, String words) {
        byte[] first = template.getBytes(StandardCharsets.UTF_8);
        byte[] second = words.getBytes(StandardCharsets.UTF_8);
        byte[] all = joined(first, second);
        long fingerprint = new Hash(first.length, 0).with(all).low();
        return inMemory(all, new Shape(first.length, 0, all.length, fingerprint, 0, Vocabulary.of(words)));
    }

    /** A copy with these encoded facts to compare. */
    BodyText claiming(byte[] claims, long identity) {
        byte[] all = joined(bytes(), claims);
        return inMemory(
                all,
                new Shape(
                        shape.templateLength(),
                        claims.length,
                        all.length,
                        shape.fingerprint(),
                        identity,
                        shape.vocabulary()));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static BodyText inMemory(byte[] all, Shape shape) {
        return new BodyText((from, count) -> Arrays.copyOfRange(all, (int) from, (int) from + count), 0, shape);
    }

    /** The same texts in a store that contains them. */
    public BodyText at(ByteSource place, long start) {
        return new BodyText(place, start, shape);
    }

    /** Creates texts that are in a store. */
    public static BodyText stored(ByteSource store, long offset, Shape shape) {
        return new BodyText(store, offset, shape);
    }

    /** Whether the stores of all these texts are unchanged. */
    static boolean areUntouched(Stream<BodyText> texts) {
        Set<ByteSource> stores = Collections.newSetFromMap(new IdentityHashMap<>());
        texts.forEach(text -> stores.add(text.store));
        return stores.stream().allMatch(ByteSource::isUntouched);
    }

    public byte[] bytes() {
        return store.read(offset, shape.length());
    }

    public Shape shape() {
        return shape;
    }

    /** See {@link Body#template()}. */
    String template() {
        return new String(store.read(offset, shape.templateLength()), StandardCharsets.UTF_8);
    }

    /** See {@link Body#text()}. */
    String words() {
        return new String(store.read(offset + shape.templateLength(), wordsLength()), StandardCharsets.UTF_8);
    }

    /** See {@link Body#textBytes()}. */
    int wordsLength() {
        return shape.length() - shape.templateLength() - shape.claimsLength();
    }

    /** See {@link Body#claims}. */
    byte[] claims() {
        int length = shape.claimsLength();
        return length == 0 ? new byte[0] : store.read(offset + shape.length() - length, length);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BodyText text
                && shape.fingerprint() == text.shape.fingerprint()
                && shape.claimsFingerprint() == text.shape.claimsFingerprint()
                && shape.length() == text.shape.length()
                && shape.templateLength() == text.shape.templateLength();
    }

    @Override
    public int hashCode() {
        return Long.hashCode(shape.fingerprint());
    }
}
