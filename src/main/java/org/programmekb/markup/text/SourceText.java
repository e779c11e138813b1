package org.programmekb.markup.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;

/** The decoded text of a file, with line feeds as line ends and without control characters. */
public final class SourceText {
    private static final char REPLACEMENT = '\uFFFD';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String path;
    private final String text;
    private final int[] lineStarts;

    public SourceText(String path, String text) {
        this.path = path;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    /** Decodes UTF-8. Invalid bytes are replaced, and the first one is reported. */
    public static SourceText decode(String path, byte[] bytes, Diagnostics findings) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            findings.report(Code.ENCODING_INVALID, new Location(path, 1, 1), "the file is UTF-16, not UTF-8");
            return new SourceText(path, clean(CharBuffer.wrap(new String(bytes, StandardCharsets.UTF_16))));
        }
        String decoded = new String(bytes, StandardCharsets.UTF_8);
        if (isClean(decoded, bytes)) {
            return new SourceText(path, decoded);
        }
        CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(input, chars, true);
        if (!result.isError()) {
            decoder.flush(chars);
            return new SourceText(path, clean(chars.flip()));
        }
        SourceText before = new SourceText(path, clean(chars.flip()));
        String message = String.format(Locale.ROOT, "byte 0x%02X is not UTF-8", bytes[input.position()]);
        findings.report(Code.ENCODING_INVALID, before.at(before.text.length()), message);
        return new SourceText(path, clean(CharBuffer.wrap(new String(bytes, StandardCharsets.UTF_8))));
    }

    /** Whether nothing was replaced and nothing must be removed; false if that is uncertain. */
    private static boolean isClean(String text, byte[] bytes) {
        if (text.length() == bytes.length) {
            for (byte b : bytes) {
                if (b < 0 || !isText((char) b)) {
                    return false;
                }
            }
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isText(c) || c == REPLACEMENT || c == BYTE_ORDER_MARK) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static String clean(CharBuffer chars) {
        StringBuilder clean = new StringBuilder(chars.length());
        for (int i = 0; i < chars.length(); i++) {
            char c = chars.charAt(i);
            if (c == '\r') {
                if (i + 1 == chars.length() || chars.charAt(i + 1) != '\n') {
                    clean.append('\n');
                }
            } else if (isText(c) && !(c == BYTE_ORDER_MARK && i == 0)) {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    /** Whether HTML may contain the character. The control characters of slots are not allowed. */
    public static boolean isText(char c) {
        return c >= ' ' && c < '\u007F' || c == '\n' || c == '\t' || c > '\u009F' && c < '\uFFFE';
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[64];
        int count = 1;
        for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = feed + 1;
        }
        return Arrays.copyOf(starts, count);
    }

    public String path() {
        return path;
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    public int lineCount() {
        return lineStarts.length;
    }

    /** The line, counted from 0, that contains the character at this offset. */
    public int lineOf(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** The offset of the first character of a line, counted from 0; the end of the text if there is no such line. */
    public int lineStart(int line) {
        return line < lineStarts.length ? lineStarts[line] : text.length();
    }

    /** The text of a line, counted from 0, without its line feed. */
    public String line(int line) {
        int end = line + 1 < lineStarts.length ? lineStarts[line + 1] - 1 : text.length();
        return text.substring(lineStarts[line], end);
    }

    /** The offset of a place in this text. */
    public int offsetOf(Location place) {
        return Math.min(lineStart(Math.max(place.line(), 1) - 1) + Math.max(place.column(), 1) - 1, text.length());
    }

    /** The place of the character at this offset. */
    public Location at(int offset) {
        int within = Math.min(Math.max(offset, 0), text.length());
        int line = lineOf(within);
        return new Location(path, line + 1, within - lineStarts[line] + 1);
    }
}
