package org.programmekb.names;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The quoted parts of a text, which are the words of somebody else or titles. */
public final class Quotations {
    private static final String OPENING = "《〈“「『«„";
    private static final List<String> CLOSING = List.of("》", "〉", "”", "」", "』", "»", "“”");
    private static final int LONGEST = 300;

    private final CharSequence text;
    /** The end of each quotation by its start; they do not overlap. Null until they are needed. */
    private @Nullable NavigableMap<Integer, Integer> ends;

    private Quotations(CharSequence text) {
        this.text = text;
    }

    /** The quotations of a text; a quotation mark without its counterpart is ignored. */
    public static Quotations in(CharSequence text) {
        return new Quotations(text);
    }

    private static NavigableMap<Integer, Integer> ends(CharSequence text) {
        NavigableMap<Integer, Integer> ends = new TreeMap<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int kind = c < 0xAB || c > 0x201E && c < 0x3008 || c > 0x300E ? -1 : OPENING.indexOf(c);
            if (kind >= 0) {
                i = close(text, i, CLOSING.get(kind), ends);
            } else if (c == '"') {
                i = close(text, i, "\"", ends);
            }
        }
        return ends;
    }

    private static int close(CharSequence text, int open, String marks, Map<Integer, Integer> ends) {
        int last = Math.min(text.length(), open + LONGEST);
        for (int i = open + 1; i < last; i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                ends.put(open, i);
                return i;
            }
        }
        return open;
    }

    /** Whether a place is inside a quotation. */
    public boolean hold(int place) {
        if (ends == null) {
            ends = ends(text);
        }
        Map.Entry<Integer, Integer> before = ends.lowerEntry(place);
        return before != null && place < before.getValue();
    }
}
