package org.programmekb.search;

/** Reads the packed numbers and texts that {@link PackedOutput} wrote. */
final class PackedInput {
    private final byte[] bytes;
    private int at;

    PackedInput(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    int number() {
        int next = bytes[at++];
        if (next >= 0) {
            return next;
        }
        int value = next & 0x7f;
        int shift = 7;
        next = bytes[at++];
        while (next < 0) {
            value |= (next & 0x7f) << shift;
            shift += 7;
            next = bytes[at++];
        }
        return value | next << shift;
    }

    /** Replaces everything after the first {@code from} units by a text. */
    void text(StringBuilder into, int from) {
        into.setLength(from);
        for (int left = number(); left > 0; left--) {
            into.append((char) number());
        }
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text(text, 0);
        return text.toString();
    }

    /** The position of the next byte. */
    int at() {
        return at;
    }

    void skip(int count) {
        at += count;
    }
}
