package org.programmekb.prose.statement;

import java.util.Locale;
import org.programmekb.prose.statement.Statement.Kind;
import org.programmekb.prose.statement.Statement.Weight;

/** Reads names that contain digits: H2020, COVID-19, PM2.5, A4. */
final class Names {
    private Names() {}

    /** The end of the name whose letters are from {@code start} to {@code end}; {@code end} if no digits follow. */
    static int end(String text, int start, int end) {
        if (end > start && text.charAt(end - 1) >= '\u0250') {
            // Particles of Arabic stand before digits without a space.
            return end;
        }
        boolean isJoined = end + 1 < text.length()
                && text.charAt(end) == '-'
                && Figure.isDigit(text.charAt(end + 1))
                && hasTwoCapitals(text, start, end)
                && Figure.digitsEnd(text, end + 1) != end + 5;
        int at = isJoined ? end + 1 : end;
        if (at >= text.length() || !Figure.isDigit(text.charAt(at))) {
            return end;
        }
        while (at < text.length() && (isPlain(text.charAt(at)) || isInner(text, at))) {
            at++;
        }
        return at;
    }

    private static boolean isPlain(char c) {
        return Figure.isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isInner(String text, int at) {
        return text.charAt(at) == '.' && at + 1 < text.length() && Figure.isDigit(text.charAt(at + 1));
    }

    private static boolean hasTwoCapitals(String text, int start, int end) {
        int capitals = 0;
        for (int i = start; i < end; i++) {
            capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
        }
        return capitals >= 2;
    }

    static Statement statement(String text, int start, int end) {
        String value = text.substring(start, end).replace("-", "").toLowerCase(Locale.ROOT);
        return new Statement(Kind.NAME, value, Weight.FIRM, start, end);
    }
}
