package org.programmekb.diagnostic;

import java.util.Locale;

/** Writer of JSON strings (RFC 8259). */
public final class Json {
    private Json() {}

    /** A text as a JSON string, with its quotes. */
    public static String text(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2);
        appendText(quoted, text);
        return quoted.toString();
    }

    /** Appends a text as a JSON string, with its quotes. */
    public static void appendText(StringBuilder quoted, String text) {
        quoted.append('"');
        // What lies between two escapes is appended as a whole, which is many times faster.
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (needsEscape(c) && !(Character.isSurrogate(c) && !isUnpaired(text, i))) {
                quoted.append(text, written, i).append(escaped(c));
                written = i + 1;
            }
        }
        quoted.append(text, written, text.length()).append('"');
    }

    /** Whether a character is escaped, or may be because it is half of one. */
    private static boolean needsEscape(char c) {
        return c < ' ' || c == '"' || c == '\\' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c);
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.format(Locale.ROOT, "\\u%04x", (int) c);
        };
    }

    private static boolean isUnpaired(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
