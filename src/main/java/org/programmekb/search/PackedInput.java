package org.programmekb.search;

/** Reads what {@link PackedOutput} has written. */
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

    /** Puts a text in the place of what comes after so many units. */
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

    /** Where the next byte is. */
    int at() {
        return at;
    }

    void skip(int count) {
        at += count;
    }
}
