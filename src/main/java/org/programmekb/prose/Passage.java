package org.programmekb.prose;

import java.util.List;
import org.programmekb.diagnostic.Location;

/**
 * A unit of text: a paragraph, a heading, a table cell.
 *
 * @param kind its role in the document
 * @param runs its pieces in order; none is empty
 * @param places finds the source positions of its characters
 */
public record Passage(Kind kind, List<Run> runs, Places places) {
    public Passage {
        runs = List.copyOf(runs);
    }

    /** The role of a passage in its document. */
    public enum Kind {
        TITLE,
        SUMMARY,
        /** Any other text in a header or in a YAML file. */
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

    /** The text of all its runs. */
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

    /** The source position of characters of {@link #text()}; {@code start} is inclusive, {@code end} exclusive. */
    public Location at(int start, int end) {
        return places.of(this, start, end);
    }

    /** Finds the source positions of characters. It is called only for findings, so it may be slow. */
    public interface Places {
        /** The position of the first of these characters, as precisely as it can be known. */
        Location of(Passage passage, int start, int end);
    }
}
