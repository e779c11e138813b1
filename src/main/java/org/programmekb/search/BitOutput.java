package org.programmekb.search;

import java.util.Arrays;

/** Bit output stream; the highest bit of each byte is written first. */
final class BitOutput {
    private byte[] bytes = new byte[1024];
    private int length;
    /** Bits of an incomplete byte, in the lowest places. */
    private long open;

    private int openBits;

    /** The lowest {@code count} bits of a value, up to 32. */
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

    /** A number from 0 in unary: that many ones and a zero. */
    void unary(int value) {
        int rest = value;
        while (rest >= Integer.SIZE - 1) {
            bits(-1, Integer.SIZE - 1);
            rest -= Integer.SIZE - 1;
        }
        bits(-2, rest + 1);
    }

    /** A number from 0 as a Rice code: the quotient in unary, then the {@code low} lowest bits. */
    void rice(int value, int low) {
        unary(value >>> low);
        bits(value, low);
    }

    /** A number from 0 as the Elias gamma code of the number plus one. */
    void gamma(int value) {
        int next = value + 1;
        int extra = 31 - Integer.numberOfLeadingZeros(next);
        unary(extra);
        bits(next, extra);
    }

    /** A text: its length and its UTF-16 units, in 8 bits for ASCII and 17 bits for others. */
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

    /** Everything written; the last byte is padded with zeros. */
    byte[] bytes() {
        byte[] all = Arrays.copyOf(bytes, openBits > 0 ? length + 1 : length);
        if (openBits > 0) {
            all[length] = (byte) (open << Byte.SIZE - openBits);
        }
        return all;
    }
}
