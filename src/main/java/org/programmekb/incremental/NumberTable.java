package org.programmekb.incremental;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Finds the numbers of values, which somebody else keeps, by their hashes; for one thread at a time. */
final class NumberTable {
    /** Hashes of the values in the order of their numbers. */
    private int[] hashes = new int[1 << 8];
    /** Numbers plus one, each at the first free place from that of its hash on; at least a third is free. */
    private int[] slots = new int[1 << 9];

    private int size;

    int size() {
        return size;
    }

    /** The number of the value with this hash that is the one meant; negative if there is none. */
    int find(int hash, IntPredicate isMeant) {
        for (int slot = slot(hash); slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
            int number = slots[slot] - 1;
            if (hashes[number] == hash && isMeant.test(number)) {
                return number;
            }
        }
        return -1;
    }

    /** Gives the next number to a value that is not there. */
    int add(int hash) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size + (size >> 1));
        }
        hashes[size] = hash;
        size++;
        if (size > slots.length - slots.length / 3) {
            slots = new int[slots.length * 2];
            for (int number = 0; number < size; number++) {
                put(number);
            }
        } else {
            put(size - 1);
        }
        return size - 1;
    }

    private void put(int number) {
        int slot = slot(hashes[number]);
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = number + 1;
    }

    private int slot(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ mixed >>> 15) & slots.length - 1;
    }
}
