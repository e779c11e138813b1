package org.programmekb.markup.text;

import java.util.Arrays;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.programmekb.diagnostic.Location;
import org.programmekb.execution.TimeLimit;

/**
 * Finds the source offsets of displayed text, although the source has line breaks, escapes, entities and plain
 * quotation marks that the markup replaced.
 */
public final class Alignment {
    private static final int LONGEST_ENTITY = 32;

    /** How far a text can be behind the one before it; many texts that are nowhere must not be searched to the end. */
    private static final int FARTHEST = 20_000;

    /** How many characters are looked at in all; a text with thousands of words that are nowhere ends with the places of its blocks. */
    private static final int MOST = 20_000_000;

    private static final String[] NO_FORMS = {};

    private final SourceText source;
    private final String text;
    private final int start;
    private int cursor;
    private int searched;
    /** The number of source characters that the last replacement consumed. */
    private int consumed;

    Alignment(Places.Start start) {
        this.source = start.source();
        this.text = source.text();
        this.start = start.offset();
        this.cursor = this.start;
    }

    Location at(int offset) {
        return source.at(offset);
    }

    boolean holds(String words) {
        return find(words, start) != null;
    }

    /** The source offsets of the characters of a text, searched after the text found last. */
    int @Nullable [] next(String words, int earliest) {
        int from = Math.max(afterAddress(cursor), earliest);
        int[] offsets = search(words, from, from + FARTHEST);
        if (offsets != null && offsets.length > 0) {
            cursor = offsets[offsets.length - 1] + 1;
        }
        return offsets;
    }

    /** The source offsets of the characters of a text at its first occurrence. */
    int @Nullable [] find(String words, int earliest) {
        int from = Math.max(start, earliest);
        return search(words, from, Math.max(from, cursor) + FARTHEST);
    }

    private int @Nullable [] search(String words, int from, int to) {
        TimeLimit.current().check();
        boolean isAnywhere = words.isEmpty() || isSpace(words.charAt(0)) || forms(words.charAt(0)).length > 0;
        int[] offsets = new int[words.length()];
        for (int at = from; at < Math.min(to, text.length()) && searched < MOST; at++) {
            searched++;
            char written = text.charAt(at);
            boolean mayBegin = isAnywhere || written == words.charAt(0) || written == '&' || written == '\\';
            if (mayBegin && isMatched(words, at, offsets)) {
                return offsets;
            }
        }
        return null;
    }

    /** Skips the address of a Markdown link, which may contain the same words as the text that follows. */
    private int afterAddress(int at) {
        if (!text.startsWith("](", at)) {
            return at;
        }
        int open = 0;
        for (int i = at + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
            open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (open == 0) {
                return i + 1;
            }
        }
        return at;
    }

    /** Whether a text is written from here on; sets the source offsets of its characters. */
    private boolean isMatched(String words, int from, int[] offsets) {
        int at = from;
        int i = 0;
        while (i < words.length()) {
            if (at >= text.length()) {
                return false;
            }
            char wanted = words.charAt(i);
            char written = text.charAt(at);
            if (wanted == written && Character.isLetterOrDigit(wanted)) {
                offsets[i++] = at++;
                continue;
            }
            int length = replaced(words, i, at, offsets);
            if (length > 0) {
                i += length;
                at += consumed;
            } else if (wanted == written && !isSpace(wanted)) {
                offsets[i++] = at++;
            } else if (isSpace(written)) {
                int next = behindSpace(at);
                if (isSpace(wanted)) {
                    offsets[i++] = at;
                } else if (i == 0 || !text.substring(at, next).contains("\n")) {
                    return false;
                }
                at = next;
            } else if (written == '\\') {
                at++;
            } else {
                return false;
            }
        }
        return true;
    }

    /** The number of characters of the words that the markup made from a different text at this offset; 0 if none. */
    private int replaced(String words, int i, int at, int[] offsets) {
        if (text.charAt(at) == '&') {
            int end = text.indexOf(';', at);
            if (end > 0 && end - at < LONGEST_ENTITY) {
                String entity = text.substring(at, end + 1);
                String decoded = Parser.unescapeEntities(entity, false);
                if (!decoded.equals(entity) && words.startsWith(decoded, i)) {
                    Arrays.fill(offsets, i, i + decoded.length(), at);
                    consumed = end + 1 - at;
                    return decoded.length();
                }
            }
            return 0;
        }
        offsets[i] = at;
        for (String form : forms(words.charAt(i))) {
            if (text.startsWith(form, at)) {
                consumed = form.length();
                return 1;
            }
        }
        return 0;
    }

    /** The source forms of a character in AsciiDoc and YAML. */
    private static String[] forms(char c) {
        return switch (c) {
            case '\u2019' -> new String[] {"`'", "'"};
            case '\u2018' -> new String[] {"'`"};
            case '\u201C' -> new String[] {"\"`"};
            case '\u201D' -> new String[] {"`\""};
            case '\u2014' -> new String[] {"--"};
            case '\u2026' -> new String[] {"..."};
            case '\'' -> new String[] {"''"};
            case '\u200B', '\u2009' -> new String[] {""};
            default -> NO_FORMS;
        };
    }

    /** The offset after white space, and after {@code >} marks of a quotation at the start of the next line. */
    private int behindSpace(int from) {
        int at = from;
        boolean newLine = false;
        while (at < text.length() && (isSpace(text.charAt(at)) || newLine && text.charAt(at) == '>')) {
            newLine |= text.charAt(at) == '\n';
            at++;
        }
        return at;
    }

    public static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t';
    }
}
