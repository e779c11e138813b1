package org.programmekb.search;

import java.util.Arrays;

/**
 * The terms of documents that follow one another, packed. Shard by shard there are the pairs that numbers stand for, the
 * other terms and the names; of each term where it occurs, of each name what it names.
 */
final class Segment {
    /** What is merged is forgotten group by group: so many shards are in one. */
    static final int GROUP = 64;

    private static final byte[] NOTHING = {};

    private final int first;
    private final byte[][] groups;
    private final int[] starts;
    private final long[] facts;

    /**
     * A segment of as many documents as there are facts.
     *
     * @param first number of the first document
     * @param groups the bytes of the shards of each group
     * @param starts where in its group the bytes of a shard begin
     * @param facts fingerprint for each document of what it says beside its text
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

    /** Reads what it holds of a shard. */
    PackedInput shard(int shard) {
        return at(shard, starts[shard]);
    }

    /** Reads on at a place of a shard. */
    PackedInput at(int shard, int place) {
        return new PackedInput(groups[shard / GROUP], place);
    }

    /** Gives back the memory of a group, of which nothing can be read any more. */
    void forget(int group) {
        groups[group] = NOTHING;
    }

    private int end(int shard) {
        return (shard + 1) % GROUP == 0 || shard + 1 == starts.length
                ? groups[shard / GROUP].length
                : starts[shard + 1];
    }

    /** Whether the files of a shard come out the same with another segment of the same documents in its place. */
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
