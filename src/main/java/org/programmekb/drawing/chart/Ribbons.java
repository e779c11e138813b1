package org.programmekb.drawing.chart;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Ribbons between two columns of names, which stand beside the drawing in rows of equal height.
 *
 * @param from the names of the first column from above, each by its position in its list
 * @param to those of the second column
 */
public record Ribbons(List<Ribbon> ribbons, List<Integer> from, List<Integer> to) {
    /** The height of a row of the longer column, in pixels. */
    private static final int ROW = 34;
    /** Up to this height, in pixels, a drawing has the height that its ribbons need. */
    private static final double HIGH = 420;
    /** Between ribbons of a name. */
    private static final double GAP = 2;
    /** Above and below the ribbons of a name. */
    private static final double ROOM = 4;

    public Ribbons {
        ribbons = List.copyOf(ribbons);
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /** Ribbons between so many names, all of which have at least one. */
    public static Ribbons between(int from, int to, List<Ribbon> ribbons) {
        List<List<Integer>> columns = Columns.order(from, to, ribbons);
        return new Ribbons(ribbons, columns.get(0), columns.get(1));
    }

    /** In pixels: so high that all ribbons have their width, but a high drawing is no higher than its names need. */
    private int height() {
        int names = ROW * Math.max(from.size(), to.size());
        double all = Math.max(from.size() * stack(true), to.size() * stack(false));
        return Math.max(names, (int) Math.ceil(Math.min(all, HIGH)));
    }

    /** The height of the ribbons of a name at most. */
    private double stack(boolean first) {
        double[] widths = new double[first ? from.size() : to.size()];
        ribbons.forEach(ribbon -> widths[first ? ribbon.from() : ribbon.to()] += ribbon.width() + GAP);
        return ROOM + Arrays.stream(widths).max().orElse(0);
    }

    /** How wide ribbons are beside their full width, so that they fit into the rows of their names. */
    private double scale() {
        return Math.min(1, height() / Math.max(from.size() * stack(true), to.size() * stack(false)));
    }

    /** The line of a stage as wide as in the drawing, for a legend. */
    public String legend(int stage) {
        return Ribbon.legend(stage, scale());
    }

    /**
     * The drawing as an SVG element, which is stretched to the width of its place. Each ribbon has the classes {@code to-}
     * with the numbers of its two names, which run from 1 through both lists.
     */
    public String draw(String title, String description) {
        int height = height();
        double scale = scale();
        Map<Ribbon, Double> starts = ends(from, to, height, scale, Ribbon::from, Ribbon::to);
        Map<Ribbon, Double> ends = ends(to, from, height, scale, Ribbon::to, Ribbon::from);
        StringBuilder svg = new StringBuilder("<svg role=\"group\" width=\"100%\" height=\"" + height
                + "\"><title>" + Svg.escaped(title) + "</title><desc>" + Svg.escaped(description)
                + "</desc><svg viewBox=\"0 0 100 " + height
                + "\" preserveAspectRatio=\"none\" width=\"100%\" height=\"100%\""
                + " fill=\"none\">");
        // Narrow ribbons lie on wide ones.
        ribbons.stream()
                .sorted(Comparator.comparingInt(Ribbon::stage).reversed())
                .forEach(ribbon -> {
                    String start = Svg.tenths(Objects.requireNonNull(starts.get(ribbon)));
                    String end = Svg.tenths(Objects.requireNonNull(ends.get(ribbon)));
                    svg.append("<a href=\"" + Svg.escaped(ribbon.url()) + "\" class=\"ribbon-" + ribbon.stage() + " to-"
                            + (ribbon.from() + 1) + " to-" + (from.size() + ribbon.to() + 1) + "\"><title>"
                            + Svg.escaped(ribbon.title()) + "</title><path stroke-width=\""
                            + Svg.tenths(ribbon.width() * scale) + "\" d=\"M0 " + start + "C45 " + start + " 55 " + end
                            + " 100 " + end + "\"/></a>");
                });
        return svg.append("</svg></svg>").toString();
    }

    /** For each name of a list its own number, and then the numbers of the names that it is joined to. */
    public List<List<Integer>> numbers(boolean first) {
        return IntStream.range(0, first ? from.size() : to.size())
                .mapToObj(name -> IntStream.concat(
                                IntStream.of(first ? name + 1 : from.size() + name + 1),
                                ribbons.stream()
                                        .filter(ribbon -> (first ? ribbon.from() : ribbon.to()) == name)
                                        .mapToInt(ribbon -> first ? from.size() + ribbon.to() + 1 : ribbon.from() + 1))
                        .boxed()
                        .toList())
                .toList();
    }

    /** Where each ribbon ends in a column: those of a name in the order of the names that they lead to. */
    private Map<Ribbon, Double> ends(
            List<Integer> column,
            List<Integer> other,
            int height,
            double scale,
            ToIntFunction<Ribbon> name,
            ToIntFunction<Ribbon> partner) {
        Map<Ribbon, Double> ends = new HashMap<>();
        double row = (double) height / column.size();
        for (int i = 0; i < column.size(); i++) {
            int shown = column.get(i);
            List<Ribbon> own = ribbons.stream()
                    .filter(ribbon -> name.applyAsInt(ribbon) == shown)
                    .sorted(Comparator.comparingInt(ribbon -> other.indexOf(partner.applyAsInt(ribbon))))
                    .toList();
            double all = own.stream().mapToDouble(Ribbon::width).sum() + GAP * (own.size() - 1);
            double at = row * (i + 0.5) - all * scale / 2;
            for (Ribbon ribbon : own) {
                ends.put(ribbon, at + ribbon.width() * scale / 2);
                at += (ribbon.width() + GAP) * scale;
            }
        }
        return ends;
    }
}
