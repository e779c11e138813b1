package org.programmekb.names;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The quoted parts of a text, which are the words of somebody else or titles. */
public final class Quotations {
    private static final String OPENING = "《〈“「『«„";
    private static final List<String> CLOSING = List.of("》", "〉", "”", "」", "』", "»", "“”");
    private static final int LONGEST = 300;

    /** The end of each quotation by its start; they do not overlap. */
    private final TreeMap<Integer, Integer> ends = new TreeMap<>();

    private Quotations() {}

    /** Finds the quotations of a text; a quotation mark without its counterpart is ignored. */
    public static Quotations in(CharSequence text) {
        Quotations quotations = new Quotations();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int kind = c < 0xAB || c > 0x201E && c < 0x3008 || c > 0x300E ? -1 : OPENING.indexOf(c);
            if (kind >= 0) {
                i = quotations.close(text, i, CLOSING.get(kind));
            } else if (c == '"') {
                i = quotations.close(text, i, "\"");
            }
        }
        return quotations;
    }

    private int close(CharSequence text, int open, String marks) {
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
        Map.Entry<Integer, Integer> before = ends.lowerEntry(place);
        return before != null && place < before.getValue();
    }
}
