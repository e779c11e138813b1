package org.programmekb.search;

import java.util.Arrays;
import org.programmekb.cache.ByteDecoder;

/**
 * Segment of the index: the packed terms of consecutive documents. For each shard it has the pairs identified by a
 * number, the other terms, and the names; each term with its posting list, each name with its document.
 */
final class Segment {
    /** Number of shards in a group. After merging, the memory is freed group by group. */
    static final int GROUP = 64;

    private static final byte[] NOTHING = {};

    private final int first;
    private final byte[][] groups;
    private final int[] starts;
    private final long[] facts;

    /**
     * Creates a segment; it has as many documents as facts.
     *
     * @param first number of the first document
     * @param groups the bytes of each group of shards
     * @param starts the start of each shard in its group
     * @param facts fingerprint of the data of each document other than its text
     */
    Segment(int first, byte[][] groups, int[] starts, long[] facts) {
        this.first = first;
        this.groups = groups;
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

    /** Reads the data of a shard. */
    ByteDecoder shard(int shard) {
        return at(shard, starts[shard]);
    }

    /** Reads the data of a shard from a position on. */
    ByteDecoder at(int shard, int place) {
        return new ByteDecoder(groups[shard / GROUP], place);
    }

    /** Frees the memory of a group, which cannot be read afterwards. */
    void forget(int group) {
        groups[group] = NOTHING;
    }

    private int end(int shard) {
        return (shard + 1) % GROUP == 0 || shard + 1 == starts.length
                ? groups[shard / GROUP].length
                : starts[shard + 1];
    }

    /** Whether the file of a shard stays the same if another segment of the same documents replaces this one. */
    boolean isSame(int shard, Segment other) {
        return Arrays.equals(
                groups[shard / GROUP],
                starts[shard],
                end(shard),
                other.groups[shard / GROUP],
                other.starts[shard],
                other.end(shard));
    }
}
