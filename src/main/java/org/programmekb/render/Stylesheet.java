package org.programmekb.render;

import java.nio.charset.StandardCharsets;

/** Minifier for style sheets: removes comments, unnecessary white space, and semicolons at the ends of blocks. */
public final class Stylesheet {
    private final String source;
    private final StringBuilder compact;

    private Stylesheet(String source) {
        this.source = source;
        this.compact = new StringBuilder(source.length());
    }

    /** The same rules without comments between them, with white space reduced to one character, and with none beside braces and {@code >} and after colons and commas. */
    public static byte[] compact(byte[] source) {
        return new Stylesheet(new String(source, StandardCharsets.UTF_8)).read().getBytes(StandardCharsets.UTF_8);
    }

    private String read() {
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '"' || c == '\'') {
                at = copyTo(endOfString(at, c), at);
            } else if (c == '/' && source.startsWith("/*", at)) {
                int end = source.indexOf("*/", at + 2);
                int next = end < 0 ? source.length() : end + 2;
                // A comment between two words must stay, because it separates them.
                at = standsAlone(at, next) ? next : copyTo(next, at);
            } else if (isBlank(c)) {
                blank();
                at++;
            } else if (c == 'u' && source.startsWith("url(", at)) {
                at = copyTo(endOfAddress(at), at);
            } else {
                at = copyTo(endOfPlain(at + 1), at);
            }
        }
        return compact.toString();
    }

    private int copyTo(int end, int from) {
        char first = source.charAt(from);
        if (first == '}') {
            drop(' ');
            drop(';');
        }
        if ("{}>".indexOf(first) >= 0) {
            drop(' ');
        }
        compact.append(source, from, end);
        return end;
    }

    private void drop(char end) {
        int last = compact.length() - 1;
        if (last >= 0 && compact.charAt(last) == end) {
            compact.setLength(last);
        }
    }

    private void blank() {
        char last = compact.length() == 0 ? '}' : compact.charAt(compact.length() - 1);
        if (!isBlank(last) && "{};:,>".indexOf(last) < 0) {
            compact.append(' ');
        }
    }

    private boolean standsAlone(int start, int end) {
        boolean before = start == 0 || isBlank(source.charAt(start - 1));
        return before && (end == source.length() || isBlank(source.charAt(end)));
    }

    /** The end of what is copied as it is. */
    private int endOfPlain(int start) {
        int end = start;
        while (end < source.length() && isPlain(source.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isPlain(char c) {
        return switch (c) {
            case '"', '\'', '/', 'u', '{', '}' -> false;
            default -> !isBlank(c);
        };
    }

    private int endOfString(int start, char quote) {
        for (int i = start + 1; i < source.length(); i++) {
            if (source.charAt(i) == '\\') {
                i++;
            } else if (source.charAt(i) == quote) {
                return i + 1;
            }
        }
        return source.length();
    }

    private int endOfAddress(int start) {
        int first = start + "url(".length();
        boolean isString = first < source.length() && "\"'".indexOf(source.charAt(first)) >= 0;
        int from = isString ? endOfString(first, source.charAt(first)) : first;
        int end = source.indexOf(')', from);
        return end < 0 ? source.length() : end + 1;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
