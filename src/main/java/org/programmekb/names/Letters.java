package org.programmekb.names;

import org.programmekb.prose.Vocabulary;

/** How the letters of names and of texts are compared. */
final class Letters {
    private Letters() {}

    /** The form in which letters are looked up: small, with plain hyphens, apostrophes and spaces. */
    static char key(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c <= ' ' ? ' ' : c;
        }
        return switch (c) {
            case '\u00A0', '\u202F', '\u3000' -> ' ';
            case '\u2010', '\u2011' -> '-';
            case '\u2019' -> '\'';
            default -> Character.toLowerCase(c);
        };
    }

    /** Whether it is part of a word that spaces set apart from others. */
    static boolean isSpaced(char c) {
        return c < 0x80
                ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
                : !Vocabulary.isUnspaced(c)
                        && (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK);
    }

    /** Whether a word begins or ends between these two characters, or a script. */
    static boolean isBoundary(CharSequence text, int at) {
        return at <= 0 || at >= text.length() || !isSpaced(text.charAt(at - 1)) || !isSpaced(text.charAt(at));
    }

    /** Whether what stands in the text is the name, where words may begin with capitals instead of small letters. */
    static boolean spells(CharSequence text, int start, int end, String name) {
        int at = start;
        for (int i = 0; i < name.length(); i++) {
            if (at >= end) {
                return false;
            }
            char written = text.charAt(at);
            char right = name.charAt(i);
            if (right == ' ') {
                while (at < end && key(text.charAt(at)) == ' ') {
                    at++;
                }
                continue;
            }
            boolean initial = i == 0 || !isSpaced(name.charAt(i - 1));
            if (written != right
                    && !(initial && Character.isLowerCase(right) && written == Character.toUpperCase(right))
                    && !(key(right) == key(written) && !Character.isLetter(right))) {
                return false;
            }
            at++;
        }
        return at == end;
    }

    /** Whether the place is inside an address of the web or of mail, where no name is meant. */
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
