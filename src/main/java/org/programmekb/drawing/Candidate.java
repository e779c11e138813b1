package org.programmekb.drawing;

import java.util.ArrayList;
import java.util.List;
import org.programmekb.drawing.Label.Anchor;

/** A place where a label could stand, and how little it is wanted there. */
record Candidate(Label label, double cost) {
    /** The part of a line of text that is above its baseline, relative to its size. */
    static final double ASCENT = 0.88;

    private static final double HEIGHT = 1.16;
    private static final double GAP = 3;
    private static final int DIRECTIONS = 24;
    private static final double[] DISTANCES = {10, 16, 24, 34, 46, 60, 76, 94, 114, 136, 160, 190};
    /** How far from its mark a label ends at most, without its width, and with the space around it that counts. */
    static final double REACH = 250;
    /** What a place at the end of a line costs, and how many pixels of the line cost as much as 1. */
    private static final double LINE = 5;

    private static final double PIXELS = 6;

    /** The places for a name of this width beside its mark, the best one first. */
    static List<Candidate> beside(Point mark, double width, Frame frame) {
        double near = frame.mark() + GAP;
        double corner = near * 0.6;
        return List.of(
                new Candidate(label(mark.plus(near, 0), 1, 0, width, frame), 0),
                new Candidate(label(mark.plus(-near, 0), -1, 0, width, frame), 1),
                new Candidate(label(mark.plus(near - 2, -corner), 1, -0.6, width, frame), 1.5),
                new Candidate(label(mark.plus(near - 2, corner), 1, 0.6, width, frame), 1.5),
                new Candidate(label(mark.plus(2 - near, -corner), -1, -0.6, width, frame), 2),
                new Candidate(label(mark.plus(2 - near, corner), -1, 0.6, width, frame), 2),
                new Candidate(label(mark.plus(0, -near), 0, -1, width, frame), 2.5),
                new Candidate(label(mark.plus(0, near), 0, 1, width, frame), 2.5));
    }

    /** The places at the ends of lines, the nearest ones first. */
    static List<Candidate> away(Point mark, double width, Frame frame) {
        List<Candidate> all = new ArrayList<>(DISTANCES.length * DIRECTIONS);
        for (double distance : DISTANCES) {
            for (int i = 0; i < DIRECTIONS; i++) {
                double angle = 2 * Math.PI * i / DIRECTIONS;
                double dx = Math.cos(angle);
                double dy = Math.sin(angle);
                double length = frame.mark() + GAP + distance;
                Point end = mark.plus(dx * length, dy * length);
                Label label = label(end, Math.abs(dx) < 0.3 ? 0 : Math.signum(dx), dy, width, frame);
                all.add(new Candidate(new Label(label.box(), label.anchor(), end), LINE + distance / PIXELS));
            }
        }
        return all;
    }

    /**
     * A label at a point.
     *
     * @param dx 1 if it is right of the point, -1 if left, 0 if above or below
     * @param dy from -1, above, to 1, below
     */
    private static Label label(Point end, double dx, double dy, double width, Frame frame) {
        double height = frame.text() * HEIGHT;
        Anchor anchor = dx > 0 ? Anchor.START : dx < 0 ? Anchor.END : Anchor.MIDDLE;
        double x = end.x() + (dx > 0 ? 0 : dx < 0 ? -width : -width / 2);
        double y = end.y() + (dx == 0 ? (dy < 0 ? -height : 0) : (dy - 1) * height / 2);
        return new Label(new Box(x, y, width, height), anchor, null);
    }
}
