package org.programmekb.incremental;

import java.nio.charset.StandardCharsets;

/** Reads what {@link Output} wrote; a position beyond the end is an {@link IndexOutOfBoundsException}. */
final class Input {
    private final byte[] bytes;
    private int position;

    Input(byte[] bytes, int position) {
        this.bytes = bytes;
        this.position = position;
    }

    int position() {
        return position;
    }

    void skip(int count) {
        position += count;
    }

    int number() {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[position++];
            number |= (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    long fixed() {
        long number = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            number = number << 8 | bytes[position++] & 0xFF;
        }
        return number;
    }

    String text() {
        int length = number();
        String text = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return text;
    }

    int[] ascending() {
        int[] numbers = new int[number()];
        int before = 0;
        for (int i = 0; i < numbers.length; i++) {
            before += number();
            numbers[i] = before;
        }
        return numbers;
    }
}
