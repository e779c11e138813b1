package org.programmekb.drawing;

import org.jspecify.annotations.Nullable;
import org.programmekb.drawing.chart.TextWidth;

/**
 * A name at its place on a map.
 *
 * @param box the space that it needs
 * @param anchor which end of the text is fixed, in the words of SVG
 * @param leader where the line from the mark ends, if the name is not beside it
 */
record Label(Box box, Anchor anchor, @Nullable Point leader) {
    /** Which point of a text is fixed. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    double x() {
        return switch (anchor) {
            case START -> box.x();
            case MIDDLE -> box.x() + box.width() / 2;
            case END -> box.right();
        };
    }

    /** The space that it needs if a reader sets more space between letters. */
    Box spaced() {
        double more = box.width() * (TextWidth.SPACED - 1);
        double left = switch (anchor) {
            case START -> 0;
            case MIDDLE -> more / 2;
            case END -> more;
        };
        return new Box(box.x() - left, box.y(), box.width() + more, box.height());
    }

    /** Whether the name, or the line to it from its mark, runs over something. */
    boolean covers(Point mark, Box other) {
        return box.overlaps(other) || leader != null && other.meets(mark, leader);
    }
}
