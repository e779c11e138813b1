package org.programmekb.diagnostic;

import java.util.Locale;

/** Writer of JSON strings (RFC 8259). */
public final class Json {
    private Json() {}

    /** A text as a JSON string, with its quotes. */
    public static String text(String text) {
        return '"' + escaped(text) + '"';
    }

    /** Appends a text as a JSON string, with its quotes. */
    public static void appendText(StringBuilder quoted, String text) {
        quoted.append('"').append(escaped(text)).append('"');
    }

    /** What stands between the quotes of a JSON string; most texts stand as they are. */
    public static String escaped(String text) {
        // An array is read several times faster than a string. What lies between two escapes is appended as a whole.
        char[] chars = text.toCharArray();
        StringBuilder escaped = null;
        int written = 0;
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c > '\\' ? c >= '\u2028' && needsEscape(chars, i) : c < ' ' || c == '"' || c == '\\') {
                escaped = escaped == null ? new StringBuilder(chars.length + 16) : escaped;
                escaped.append(text.substring(written, i)).append(escape(c));
                written = i + 1;
            }
        }
        return escaped == null ? text : escaped.append(text.substring(written)).toString();
    }

    private static String escape(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.format(Locale.ROOT, "\\u%04x", (int) c);
        };
    }

    /** Whether a character beyond ASCII ends a line in JavaScript or is half of one without its other half. */
    private static boolean needsEscape(char[] chars, int i) {
        char c = chars[i];
        if (Character.isHighSurrogate(c)) {
            return i + 1 == chars.length || !Character.isLowSurrogate(chars[i + 1]);
        }
        if (Character.isLowSurrogate(c)) {
            return i == 0 || !Character.isHighSurrogate(chars[i - 1]);
        }
        return c == '\u2028' || c == '\u2029';
    }
}
