package org.programmekb.search;

import java.util.Arrays;

/**
 * The terms of documents that follow one another, packed. Shard by shard there are the pairs that numbers stand for, the
 * other terms and the names; of each term where it occurs, of each name what it names.
 */
final class Segment {
    private final int first;
    private final byte[] bytes;
    private final int[] starts;
    private final long[] facts;

    /**
     * A segment of as many documents as there are facts.
     *
     * @param first number of the first document
     * @param bytes of all shards
     * @param starts where the bytes of a shard begin, and where those of the last one end
     * @param facts fingerprint for each document of what it says beside its text
     */
    Segment(int first, byte[] bytes, int[] starts, long[] facts) {
        this.first = first;
        this.bytes = bytes;
        this.starts = starts;
        this.facts = facts;
    }

    int first() {
        return first;
    }

    /** The number of the first document that is no longer in it. */
    int end() {
        return first + facts.length;
    }

    long facts(int document) {
        return facts[document - first];
    }

    /** Reads what it holds of a shard. */
    PackedInput shard(int shard) {
        return at(starts[shard]);
    }

    PackedInput at(int place) {
        return new PackedInput(bytes, place);
    }

    /** Whether the files of a shard come out the same with another segment of the same documents in its place. */
    boolean isSame(int shard, Segment other) {
        return Arrays.equals(
                bytes, starts[shard], starts[shard + 1], other.bytes, other.starts[shard], other.starts[shard + 1]);
    }
}
