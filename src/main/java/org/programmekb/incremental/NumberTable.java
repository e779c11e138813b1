package org.programmekb.incremental;

/**
 * Finds the numbers of values, which somebody else keeps, by their hashes; for one thread at a time. Values with the same
 * hash are found one after the other:
 *
 * <pre>for (int at = table.first(hash); at >= 0; at = table.next(at)) { … table.number(at) … }</pre>
 */
final class NumberTable {
    private static final int NONE = -1;

    /** The hash and the number plus one of each value, at the first free place from that of its hash on; at least a third is free. */
    private long[] slots = new long[1 << 9];

    private int size;

    int size() {
        return size;
    }

    /** The place of the first value with this hash; negative if there is none. */
    int first(int hash) {
        return find(hash, slot(hash));
    }

    /** The place of the next value with the hash of the one at this place; negative if there is none. */
    int next(int place) {
        return find(hash(slots[place]), place + 1 & slots.length - 1);
    }

    /** The number of the value at a place. */
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

    /** Gives the next number to a value that is not there. */
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
