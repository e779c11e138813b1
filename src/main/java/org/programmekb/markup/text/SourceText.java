package org.programmekb.markup.text;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.source.SourceEncoding;

/** The decoded text of a file, with line feeds as line ends and without control characters. */
public final class SourceText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** A byte order mark, and all that {@link #isText} excludes. */
    private static final Pattern NO_TEXT =
            Pattern.compile("^\uFEFF|[^ -~\\n\\t\\x{A0}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final String path;
    private final String text;
    private final int[] lineStarts;

    public SourceText(String path, String text) {
        this.path = path;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    /** Decodes a file. An encoding other than UTF-8 is reported. */
    public static SourceText decode(String path, byte[] bytes, Diagnostics findings) {
        return new SourceText(path, clean(SourceEncoding.decode(path, bytes, findings)));
    }

    private static String clean(String text) {
        if (isText(text) && !text.startsWith(BYTE_ORDER_MARK)) {
            return text;
        }
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return NO_TEXT.matcher(lines).replaceAll("");
    }

    /** Whether HTML may contain all characters of a text. */
    public static boolean isText(String text) {
        char[] chars = text.toCharArray();
        for (char c : chars) {
            if (!isText(c)) {
                return false;
            }
        }
        return true;
    }

    /** Whether HTML may contain the character. The control characters of slots are not allowed. */
    public static boolean isText(char c) {
        return c >= ' ' && c < '\u007F' || c > '\u009F' && c < '\uFFFE' || c == '\n' || c == '\t';
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
