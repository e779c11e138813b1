package org.programmekb.render.template;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.programmekb.diagnostic.Json;

/** Takes text and holds it as the bytes of a file, encoded once. */
public final class Utf8Buffer extends Writer {
    /** What stands for half of a pair of surrogates, as in the JDK's encoder. */
    private static final byte MALFORMED = '?';

    private static final byte[] LESS = ascii("&lt;");
    private static final byte[] MORE = ascii("&gt;");
    private static final byte[] AND = ascii("&amp;");
    private static final byte[] QUOTE = ascii("&quot;");
    private static final byte[] APOSTROPHE = ascii("&#39;");

    /** What JSON escapes with a letter, each followed by the letter. */
    private static final String LETTERS = "\"\"\\\\\nn\rr\tt";

    private byte[] bytes;
    private int size;
    private char pending;
    private char[] piece = new char[1024];

    /** An empty buffer for a text of about so many bytes. */
    public Utf8Buffer(int capacity) {
        bytes = new byte[capacity];
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** All bytes so far. */
    public byte[] toByteArray() {
        endPending();
        return Arrays.copyOf(bytes, size);
    }

    /** Empties the buffer, so that it can take another file. */
    void clear() {
        size = 0;
        pending = 0;
    }

    /** Adds what is encoded already. */
    public void write(byte[] encoded) {
        endPending();
        reserve(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
    }

    private void reserve(int more) {
        if (bytes.length - size < more + 1) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more + 1));
        }
    }

    @Override
    public void write(int c) {
        if (pending == 0 && c >= 0 && c < 0x80) {
            reserve(1);
            bytes[size++] = (byte) c;
            return;
        }
        piece[0] = (char) c;
        write(piece, 0, 1);
    }

    @Override
    public void write(String text, int start, int length) {
        write(chars(text, start, length), 0, length);
    }

    private char[] chars(String text, int start, int length) {
        if (length > piece.length) {
            piece = new char[Math.max(length, 2 * piece.length)];
        }
        text.getChars(start, start + length, piece, 0);
        return piece;
    }

    @Override
    public void write(char[] text, int start, int length) {
        reserve(3 * length + 1);
        // Fields in the loop would be read again for every character.
        byte[] to = bytes;
        int at = size;
        boolean isPending = pending != 0;
        int end = start + length;
        int i = start;
        if (!isPending) {
            // Most of a page is ASCII, for which a loop that does nothing else is much faster.
            while (i < end && text[i] < 0x80) {
                to[at++] = (byte) text[i++];
            }
        }
        for (; i < end; i++) {
            char c = text[i];
            if (isPending || c >= 0x80 && (c < 0x800 || Character.isSurrogate(c))) {
                size = at;
                encode(c);
                at = size;
                isPending = pending != 0;
            } else if (c < 0x80) {
                to[at++] = (byte) c;
            } else {
                to[at] = (byte) (0xe0 | c >> 12);
                to[at + 1] = (byte) (0x80 | c >> 6 & 0x3f);
                to[at + 2] = (byte) (0x80 | c & 0x3f);
                at += 3;
            }
        }
        size = at;
    }

    /** Adds a text so that HTML shows it, as {@link freemarker.core.HTMLOutputFormat} does. */
    void writeEscaped(String text) {
        int length = text.length();
        char[] chars = chars(text, 0, length);
        int written = 0;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (c <= '>' && (c == '<' || c == '>' || c == '&' || c == '"' || c == '\'')) {
                write(chars, written, i - written);
                write(
                        switch (c) {
                            case '<' -> LESS;
                            case '>' -> MORE;
                            case '&' -> AND;
                            case '"' -> QUOTE;
                            default -> APOSTROPHE;
                        });
                written = i + 1;
            }
        }
        write(chars, written, length - written);
    }

    /** Adds a text as a JSON string with its quotes, as {@link Json} does. */
    public void writeJson(String text) {
        write('"');
        int start = size;
        int length = text.length();
        char[] chars = chars(text, 0, length);
        int written = 0;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (c >= 0x80
                    ? c < '\u2028' || c > '\u2029' && !Character.isSurrogate(c)
                    : c >= ' ' && c != '"' && c != '\\') {
                continue;
            }
            char letter = LETTERS.indexOf(c) < 0 ? 0 : LETTERS.charAt(LETTERS.indexOf(c) + 1);
            if (letter == 0) {
                // Rare enough to be begun anew.
                size = start - 1;
                String quoted = Json.text(text);
                write(quoted, 0, quoted.length());
                return;
            }
            write(chars, written, i - written);
            write('\\');
            write(letter);
            written = i + 1;
        }
        write(chars, written, length - written);
        write('"');
    }

    private void encode(char c) {
        if (Character.isLowSurrogate(c) && pending != 0) {
            int point = Character.toCodePoint(pending, c);
            pending = 0;
            bytes[size++] = (byte) (0xf0 | point >> 18);
            bytes[size++] = (byte) (0x80 | point >> 12 & 0x3f);
            bytes[size++] = (byte) (0x80 | point >> 6 & 0x3f);
            bytes[size++] = (byte) (0x80 | point & 0x3f);
            return;
        }
        endPending();
        if (c < 0x80) {
            bytes[size++] = (byte) c;
        } else if (c < 0x800) {
            bytes[size++] = (byte) (0xc0 | c >> 6);
            bytes[size++] = (byte) (0x80 | c & 0x3f);
        } else if (Character.isHighSurrogate(c)) {
            pending = c;
        } else if (Character.isLowSurrogate(c)) {
            bytes[size++] = MALFORMED;
        } else {
            bytes[size++] = (byte) (0xe0 | c >> 12);
            bytes[size++] = (byte) (0x80 | c >> 6 & 0x3f);
            bytes[size++] = (byte) (0x80 | c & 0x3f);
        }
    }

    private void endPending() {
        if (pending != 0) {
            pending = 0;
            bytes[size++] = MALFORMED;
        }
    }

    @Override
    public String toString() {
        return new String(toByteArray(), StandardCharsets.UTF_8);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
