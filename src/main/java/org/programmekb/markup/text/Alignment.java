package org.programmekb.markup.text;

import java.util.Arrays;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.programmekb.diagnostic.Location;

/**
 * Finds text as readers see it in the source that it was made from, where lines are broken, characters escaped or written
 * as entities, and marks replaced by typographic ones.
 */
public final class Alignment {
    private static final int LONGEST_ENTITY = 32;
    private static final String[] NO_FORMS = {};

    private final SourceText source;
    private final String text;
    private final int start;
    private int cursor;
    /** How many characters of the source the last replacement took. */
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

    /** The offsets of the characters of text that comes after all that was found so far. */
    int @Nullable [] next(String words, int earliest) {
        int[] offsets = search(words, Math.max(afterAddress(cursor), earliest));
        if (offsets != null && offsets.length > 0) {
            cursor = offsets[offsets.length - 1] + 1;
        }
        return offsets;
    }

    /** The offsets of the characters of text, wherever it comes first. */
    int @Nullable [] find(String words, int earliest) {
        return search(words, Math.max(start, earliest));
    }

    private int @Nullable [] search(String words, int from) {
        for (int at = from; at < text.length(); at++) {
            int[] offsets = matched(words, at);
            if (offsets != null) {
                return offsets;
            }
        }
        return null;
    }

    /** Behind the address of a link in Markdown, in which its words may occur again. */
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

    private int @Nullable [] matched(String words, int from) {
        if (!mayBegin(words, text.charAt(from))) {
            return null;
        }
        int[] offsets = new int[words.length()];
        int at = from;
        int i = 0;
        while (i < words.length()) {
            if (at >= text.length()) {
                return null;
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
                    return null;
                }
                at = next;
            } else if (written == '\\') {
                at++;
            } else {
                return null;
            }
        }
        return offsets;
    }

    /** Whether words can be written from this character on; most places are no candidates. */
    private static boolean mayBegin(String words, char written) {
        return words.isEmpty()
                || words.charAt(0) == written
                || written == '&'
                || written == '\\'
                || isSpace(words.charAt(0))
                || forms(words.charAt(0)).length > 0;
    }

    /** How many characters of the words are what markup made of something else in the source. */
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

    /** What AsciiDoc and YAML let authors write for a character. */
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

    /** Behind white space, and behind the marks of a quotation that start the next line. */
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
