package org.programmekb.search;

import java.util.Arrays;

/** Bytes written bit by bit, the highest bit of a byte first. */
final class BitOutput {
    private byte[] bytes = new byte[1024];
    private int length;
    /** Bits that do not fill a byte yet, in the lowest places. */
    private long open;

    private int openBits;

    /** The lowest bits of a value, up to 32. */
    void bits(int value, int count) {
        open = open << count | value & (1L << count) - 1;
        openBits += count;
        while (openBits >= Byte.SIZE) {
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, length * 2);
            }
            openBits -= Byte.SIZE;
            bytes[length++] = (byte) (open >>> openBits);
        }
    }

    /** A number from 0 in ones, ended by a zero. */
    void unary(int value) {
        int rest = value;
        while (rest >= Integer.SIZE - 1) {
            bits(-1, Integer.SIZE - 1);
            rest -= Integer.SIZE - 1;
        }
        bits(-2, rest + 1);
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
    void text(CharSequence text) {
        gamma(text.length());
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < 128) {
                bits(unit, 8);
            } else {
                bits(1 << 16 | unit, 17);
            }
        }
    }

    /** All that was written, the last byte filled up with zeros. */
    byte[] bytes() {
        byte[] all = Arrays.copyOf(bytes, openBits > 0 ? length + 1 : length);
        if (openBits > 0) {
            all[length] = (byte) (open << Byte.SIZE - openBits);
        }
        return all;
    }
}
