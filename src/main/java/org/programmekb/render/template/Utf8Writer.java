package org.programmekb.render.template;

import java.io.Writer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Collects text as UTF-8. A {@code StringWriter} holds a page that is partly Chinese with two bytes for each character
 * and encodes it at the end, which takes longer than to encode each piece when it is written.
 */
final class Utf8Writer extends Writer {
    private static final int MOST_BYTES_FOR_A_CHARACTER = 3;

    private final char[] chunk = new char[1024];
    private byte[] bytes = new byte[32_768];
    private int size;
    /** The first half of a character whose second half is still to come; 0 for none. */
    private char high;

    /** All that was written; half a character at the end becomes a question mark. */
    byte[] toBytes() {
        if (high != 0) {
            reserve(1);
            bytes[size++] = '?';
            high = 0;
        }
        return Arrays.copyOf(bytes, size);
    }

    /** Writes text with the references that HTML needs for five characters. */
    void writeEscaped(String text) {
        int length = text.length();
        for (int at = 0; at < length; at += chunk.length) {
            int count = Math.min(chunk.length, length - at);
            text.getChars(at, at + count, chunk, 0);
            int from = 0;
            for (int i = 0; i < count; i++) {
                String reference = reference(chunk[i]);
                if (reference != null) {
                    write(chunk, from, i - from);
                    write(reference.toCharArray(), 0, reference.length());
                    from = i + 1;
                }
            }
            write(chunk, from, count - from);
        }
    }

    private static @Nullable String reference(char c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> null;
        };
    }

    @Override
    public void write(String text, int offset, int length) {
        for (int at = offset; at < offset + length; at += chunk.length) {
            int count = Math.min(chunk.length, offset + length - at);
            text.getChars(at, at + count, chunk, 0);
            write(chunk, 0, count);
        }
    }

    @Override
    public void write(char[] characters, int offset, int length) {
        reserve((length + 1) * MOST_BYTES_FOR_A_CHARACTER);
        byte[] to = bytes;
        int at = size;
        for (int i = offset; i < offset + length; i++) {
            char c = characters[i];
            if (c < 0x80 && high == 0) {
                to[at++] = (byte) c;
            } else {
                at = put(c, at);
            }
        }
        size = at;
    }

    private int put(char c, int start) {
        int at = start;
        if (high != 0) {
            char first = high;
            high = 0;
            if (Character.isLowSurrogate(c)) {
                int point = Character.toCodePoint(first, c);
                bytes[at++] = (byte) (0xF0 | point >> 18);
                bytes[at++] = (byte) (0x80 | point >> 12 & 0x3F);
                bytes[at++] = (byte) (0x80 | point >> 6 & 0x3F);
                bytes[at++] = (byte) (0x80 | point & 0x3F);
                return at;
            }
            bytes[at++] = '?';
        }
        if (Character.isHighSurrogate(c)) {
            high = c;
        } else if (c < 0x80 || Character.isLowSurrogate(c)) {
            bytes[at++] = (byte) (c < 0x80 ? c : '?');
        } else if (c < 0x800) {
            bytes[at++] = (byte) (0xC0 | c >> 6);
            bytes[at++] = (byte) (0x80 | c & 0x3F);
        } else {
            bytes[at++] = (byte) (0xE0 | c >> 12);
            bytes[at++] = (byte) (0x80 | c >> 6 & 0x3F);
            bytes[at++] = (byte) (0x80 | c & 0x3F);
        }
        return at;
    }

    private void reserve(int more) {
        if (more > bytes.length - size) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
