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
        if (isPlain(text)) {
            quoted.append(text);
        } else {
            escape(quoted, text);
        }
        quoted.append('"');
    }

    /** Whether a text needs no escapes, as most do; appending it as a whole is many times faster. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static void escape(StringBuilder quoted, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ' || c == '\u2028' || c == '\u2029' || isUnpaired(text, i)) {
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
    }

    private static boolean isUnpaired(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
