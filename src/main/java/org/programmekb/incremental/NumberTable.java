package org.programmekb.incremental;

/**
 * Hash table from hashes to the numbers of values that are stored elsewhere; not thread-safe. Values with the same
 * hash are found one after the other:
 *
 * <pre>for (int at = table.first(hash); at >= 0; at = table.next(at)) { … table.number(at) … }</pre>
 */
final class NumberTable {
    private static final int NONE = -1;

    /** Hash and number + 1 of each value. Linear probing starts at the slot of the hash; at least a third is free. */
    private long[] slots = new long[1 << 9];

    private int size;

    int size() {
        return size;
    }

    /** The slot of the first value with this hash; negative if there is none. */
    int first(int hash) {
        return find(hash, slot(hash));
    }

    /** The next slot with the same hash as this one; negative if there is none. */
    int next(int place) {
        return find(hash(slots[place]), place + 1 & slots.length - 1);
    }

    /** The number of the value in a slot. */
    int number(int place) {
        return (int) slots[place] - 1;
    }

    private int find(int hash, int from) {
        for (int slot = from; slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
            if (hash(slots[slot]) == hash) {
                return slot;
            }
        }
        return NONE;
    }

    /** Adds a value and returns its number, which is the next one. */
    int add(int hash) {
        size++;
        if (size > slots.length - slots.length / 3) {
            long[] before = slots;
            slots = new long[before.length * 2];
            for (long value : before) {
                if (value != 0) {
                    put(value);
                }
            }
        }
        put((long) hash << Integer.SIZE | size);
        return size - 1;
    }

    private void put(long value) {
        int slot = slot(hash(value));
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = value;
    }

    private static int hash(long value) {
        return (int) (value >>> Integer.SIZE);
    }

    private int slot(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ mixed >>> 15) & slots.length - 1;
    }
}
