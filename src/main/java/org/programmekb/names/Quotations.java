package org.programmekb.names;

import java.util.ArrayList;
import java.util.List;

/** The parts of a text that stand between quotation marks, as somebody else wrote or named it. */
public final class Quotations {
    private static final String OPENING = "《〈“「『«„";
    private static final List<String> CLOSING = List.of("》", "〉", "”", "」", "』", "»", "“”");
    private static final int LONGEST = 300;

    private final List<Span> spans = new ArrayList<>();

    private record Span(int start, int end) {}

    private Quotations() {}

    /** Finds the quotations of a text; a mark without its counterpart quotes nothing. */
    public static Quotations in(CharSequence text) {
        Quotations quotations = new Quotations();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int kind = c < 0x80 && c != '"' ? -1 : OPENING.indexOf(c);
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
                spans.add(new Span(open, i));
                return i;
            }
        }
        return open;
    }

    /** Whether a place is quoted. */
    public boolean hold(int place) {
        return spans.stream().anyMatch(span -> place > span.start() && place < span.end());
    }
}
