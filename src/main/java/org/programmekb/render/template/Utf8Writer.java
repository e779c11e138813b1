package org.programmekb.render.template;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects text as UTF-8. A {@code StringWriter} holds a page that is partly Chinese with two bytes for each character
 * and encodes it at the end, which takes longer than to encode each piece when it is written.
 */
final class Utf8Writer extends Writer {
    /** What stands for half a character, as in the JDK's encoder. */
    private static final byte MALFORMED = '?';

    /** The longest reference. */
    private static final int MOST_BYTES_FOR_A_CHARACTER = 6;

    private static final byte[] @Nullable [] NONE = new byte[128][];
    private static final byte[] @Nullable [] REFERENCES = references();

    private final char[] chunk = new char[1024];
    private byte[] bytes;
    private int size;
    /** The first half of a character whose second half is still to come; 0 for none. */
    private char high;

    private int most;

    /**
     * A writer without text.
     *
     * @param capacity how many bytes are expected
     * @param most how many it takes
     */
    Utf8Writer(int capacity, int most) {
        this.bytes = new byte[capacity];
        this.most = most;
    }

    /** What stands in HTML for characters of ASCII; null for those that stand for themselves. */
    private static byte[] @Nullable [] references() {
        byte[] @Nullable [] references = new byte[128][];
        Map.of('<', "&lt;", '>', "&gt;", '&', "&amp;", '"', "&quot;", '\'', "&#39;")
                .forEach((c, reference) -> references[c] = reference.getBytes(StandardCharsets.US_ASCII));
        return references;
    }

    /** All that was written; half a character at the end becomes a question mark. */
    byte[] toBytes() {
        endCharacter();
        if (size > most) {
            throw TemplateLimitException.tooLarge(most);
        }
        return Arrays.copyOf(bytes, size);
    }

    /**
     * Drops all that was written.
     *
     * @param mostBytes how many bytes it takes from now on
     */
    void clear(int mostBytes) {
        size = 0;
        high = 0;
        most = mostBytes;
    }

    private void endCharacter() {
        if (high != 0) {
            reserve(1);
            bytes[size++] = MALFORMED;
            high = 0;
        }
    }

    /** Writes text that is UTF-8 already. */
    void write(byte[] encoded) {
        endCharacter();
        reserve(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
    }

    /** Writes text with the references that HTML needs for five characters. */
    void writeEscaped(String text) {
        write(text, 0, text.length(), REFERENCES);
    }

    @Override
    public void write(String text, int offset, int length) {
        boolean isWhole = high == 0 && length == text.length();
        if (isWhole && length > 0 && !Character.isHighSurrogate(text.charAt(length - 1))) {
            write(text.getBytes(StandardCharsets.UTF_8));
        } else {
            write(text, offset, length, NONE);
        }
    }

    @Override
    public void write(char[] characters, int offset, int length) {
        write(characters, offset, length, NONE);
    }

    private void write(String text, int offset, int length, byte[] @Nullable [] references) {
        for (int at = offset; at < offset + length; at += chunk.length) {
            int count = Math.min(chunk.length, offset + length - at);
            text.getChars(at, at + count, chunk, 0);
            write(chunk, 0, count, references);
        }
    }

    private void write(char[] characters, int offset, int length, byte[] @Nullable [] references) {
        reserve((length + 1) * MOST_BYTES_FOR_A_CHARACTER);
        // Most of a page is ASCII. Fields would be read again for each character.
        byte[] to = bytes;
        int at = size;
        boolean isInside = high != 0;
        int end = offset + length;
        for (int i = offset; i < end; i++) {
            char c = characters[i];
            if (c >= 0x80) {
                at = put(c, at);
                isInside = high != 0;
                continue;
            }
            if (isInside) {
                to[at++] = MALFORMED;
                high = 0;
                isInside = false;
            }
            byte[] reference = references[c];
            if (reference == null) {
                to[at++] = (byte) c;
            } else {
                System.arraycopy(reference, 0, to, at, reference.length);
                at += reference.length;
            }
        }
        size = at;
    }

    /** Writes a character that is not ASCII, and returns the place after it. */
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
            bytes[at++] = MALFORMED;
        }
        if (c < 0x800) {
            bytes[at++] = (byte) (0xC0 | c >> 6);
            bytes[at++] = (byte) (0x80 | c & 0x3F);
        } else if (!Character.isSurrogate(c)) {
            bytes[at++] = (byte) (0xE0 | c >> 12);
            bytes[at++] = (byte) (0x80 | c >> 6 & 0x3F);
            bytes[at++] = (byte) (0x80 | c & 0x3F);
        } else if (Character.isHighSurrogate(c)) {
            high = c;
        } else {
            bytes[at++] = MALFORMED;
        }
        return at;
    }

    private void reserve(int more) {
        if (size > most || more > Integer.MAX_VALUE / 2 - size) {
            throw TemplateLimitException.tooLarge(most);
        }
        if (more > bytes.length - size) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
