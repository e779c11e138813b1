package org.programmekb.prose;

import java.util.List;
import org.programmekb.diagnostic.Location;

/**
 * Text that readers see as one: a paragraph, a heading, a cell.
 *
 * @param kind what it is part of
 * @param runs its pieces in order; none is empty
 * @param places where its characters were written
 */
public record Passage(Kind kind, List<Run> runs, Places places) {
    public Passage {
        runs = List.copyOf(runs);
    }

    /** What a passage is in its document. */
    public enum Kind {
        TITLE,
        SUMMARY,
        /** Any other text in a header or in a file of facts. */
        FACT,
        HEADING,
        PARAGRAPH,
        ITEM,
        CELL,
        QUOTATION,
        FOOTNOTE,
        CAPTION,
        /** The alternative text of an image. */
        ALTERNATIVE,
        /** A block of code. */
        CODE
    }

    /** All its characters, of every nature. */
    public String text() {
        if (runs.size() == 1) {
            return runs.get(0).text();
        }
        StringBuilder text = new StringBuilder();
        for (Run run : runs) {
            text.append(run.text());
        }
        return text.toString();
    }

    /** The place of the characters from {@code start} (inclusive) to {@code end} (exclusive) of {@link #text()}. */
    public Location at(int start, int end) {
        return places.of(this, start, end);
    }

    /** Finds where characters were written; asked only when something is wrong, so that it may search. */
    public interface Places {
        /** The place of the first of these characters, as exactly as it can be known. */
        Location of(Passage passage, int start, int end);
    }
}
