package org.programmekb.search;

import java.util.Arrays;

/** Bytes written bit by bit, the highest bit of a byte first. */
final class BitOutput {
    private byte[] bytes = new byte[1024];
    private int length;

    /** The lowest bits of a value. */
    void bits(int value, int count) {
        for (int i = count - 1; i >= 0; i--) {
            bit(value >>> i & 1);
        }
    }

    private void bit(int bit) {
        int at = length >>> 3;
        if (at == bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        if (bit != 0) {
            bytes[at] |= (byte) (0x80 >>> (length & 7));
        }
        length++;
    }

    /** A number from 0 in ones, ended by a zero. */
    void unary(int value) {
        for (int i = 0; i < value; i++) {
            bit(1);
        }
        bit(0);
    }

    /** A number from 0 in Rice's code: its {@code low} lowest bits after the rest in unary. */
    void rice(int value, int low) {
        unary(value >>> low);
        bits(value, low);
    }

    /** A number from 0 in Elias' gamma code of the number that follows it. */
    void gamma(int value) {
        int next = value + 1;
        int extra = 31 - Integer.numberOfLeadingZeros(next);
        unary(extra);
        bits(next, extra);
    }

    /** A text: its length and its UTF-16 units, those of ASCII in eight bits, others in seventeen. */
    void text(String text) {
        gamma(text.length());
        text.chars().forEach(unit -> {
            if (unit < 128) {
                bits(unit, 8);
            } else {
                bits(1, 1);
                bits(unit, 16);
            }
        });
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length + 7 >>> 3);
    }
}
