package org.programmekb.check;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lookup table that finds names in a text without creating strings. */
final class NameTable {
    private static final int SIZE = 512;

    private final byte[][] names = new byte[SIZE][];
    private final int[] numbers = new int[SIZE];

    /** Numbers the names by their index in the list. */
    NameTable(List<String> list) {
        for (int i = 0; i < list.size(); i++) {
            byte[] name = list.get(i).getBytes(StandardCharsets.US_ASCII);
            int slot = slot(name, 0, name.length);
            while (names[slot] != null) {
                slot = (slot + 1) % SIZE;
            }
            names[slot] = name;
            numbers[slot] = i;
        }
    }

    /** The number of the name in this part of the text; negative if it is none of them. */
    int find(byte[] text, int from, int to) {
        for (int slot = slot(text, from, to); names[slot] != null; slot = (slot + 1) % SIZE) {
            byte[] name = names[slot];
            if (isName(name, text, from, to)) {
                return numbers[slot];
            }
        }
        return -1;
    }

    /** For so few letters a loop is faster than the methods that compare arrays. */
    private static boolean isName(byte[] name, byte[] text, int from, int to) {
        if (name.length != to - from) {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            if (name[i] != text[from + i]) {
                return false;
            }
        }
        return true;
    }

    private static int slot(byte[] text, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + text[i];
        }
        return (hash ^ hash >>> 9) & SIZE - 1;
    }
}
