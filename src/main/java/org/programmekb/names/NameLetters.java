package org.programmekb.names;

import org.programmekb.prose.WordFilter;

/** Rules for comparing letters of names and texts. */
final class NameLetters {
    private NameLetters() {}

    /** The form used for comparison: lower case, with plain hyphens, apostrophes and spaces. */
    static char key(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c <= ' ' ? ' ' : c;
        }
        if (c >= 0x2E80) {
            return c == '\u3000' ? ' ' : c < 0xFF00 ? c : Character.toLowerCase(c);
        }
        return switch (c) {
            case '\u00A0', '\u202F' -> ' ';
            case '\u2010', '\u2011' -> '-';
            case '\u2019' -> '\'';
            default -> Character.toLowerCase(c);
        };
    }

    /** Whether the character belongs to words that are separated by spaces. */
    static boolean isSpaced(char c) {
        return c < 0x80
                ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
                : !WordFilter.isUnspaced(c)
                        && (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK);
    }

    /** Whether there is a word boundary or a change of script between these two characters. */
    static boolean isBoundary(CharSequence text, int at) {
        return at <= 0 || at >= text.length() || !isSpaced(text.charAt(at - 1)) || !isSpaced(text.charAt(at));
    }

    /** The end of a name that the text has at this place, where words may be capitalised; -1 if it has another one. */
    static int end(CharSequence text, int start, String name) {
        int at = start;
        for (int i = 0; i < name.length(); i++) {
            if (at >= text.length()) {
                return -1;
            }
            char written = text.charAt(at);
            char right = name.charAt(i);
            boolean initial = i == 0 || !isSpaced(name.charAt(i - 1));
            if (written != right
                    && !(initial && Character.isLowerCase(right) && written == Character.toUpperCase(right))
                    && !(key(right) == key(written) && !Character.isLetter(right))) {
                return -1;
            }
            at++;
            while (right == ' ' && at < text.length() && key(text.charAt(at)) == ' ') {
                at++;
            }
        }
        return at;
    }

    /** Whether the place is inside a web or e-mail address, where names do not count. */
    static boolean isInAddress(CharSequence text, int start, int end) {
        int from = start;
        while (from > 0 && isAddress(text.charAt(from - 1))) {
            from--;
        }
        int to = end;
        while (to < text.length() && isAddress(text.charAt(to))) {
            to++;
        }
        String around = text.subSequence(from, to).toString();
        boolean pointed = start > 1 && text.charAt(start - 1) == '.' && isSpaced(text.charAt(start - 2))
                || end + 1 < text.length() && text.charAt(end) == '.' && isSpaced(text.charAt(end + 1));
        return pointed || around.contains("://") || around.indexOf('@') >= 0 || around.contains("www.");
    }

    private static boolean isAddress(char c) {
        return c > ' ' && c < 0x80 && c != '"' && c != '<' && c != '>' && c != '(' && c != ')';
    }
}
