package org.programmekb.drawing.chart;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
        ribbons.forEach(
                ribbon -> (first ? ribbon.from() : ribbon.to()).forEach(name -> widths[name] += ribbon.width() + GAP));
        return ROOM + Arrays.stream(widths).max().orElse(0);
    }

    /** How wide ribbons are beside their full width, so that they fit into the rows of their names. */
    private double scale() {
        return Math.min(1, height() / Math.max(from.size() * stack(true), to.size() * stack(false)));
    }

    /** The line of a kind as wide as in the drawing, for a legend. */
    public String legend(int stage, boolean isShared) {
        return Ribbon.legend(stage, isShared, scale());
    }

    /**
     * The drawing as an SVG element, which is stretched to the width of its place. Each ribbon has the classes {@code to-}
     * with the numbers of its names, which run from 1 through both lists.
     */
    public String draw(String title, String description) {
        int height = height();
        double scale = scale();
        Map<End, Double> starts = ends(from, to, height, scale, Ribbon::from, Ribbon::to);
        Map<End, Double> ends = ends(to, from, height, scale, Ribbon::to, Ribbon::from);
        StringBuilder svg = new StringBuilder("<svg role=\"group\" width=\"100%\" height=\"" + height
                + "\"><title>" + Svg.escaped(title) + "</title><desc>" + Svg.escaped(description)
                + "</desc><svg viewBox=\"0 0 100 " + height
                + "\" preserveAspectRatio=\"none\" width=\"100%\" height=\"100%\""
                + " fill=\"none\">");
        // Narrow ribbons lie on wide ones.
        ribbons.stream()
                .sorted(Comparator.comparingInt(Ribbon::stage).reversed())
                .forEach(ribbon -> {
                    List<Double> left = at(starts, ribbon, ribbon.from());
                    List<Double> right = at(ends, ribbon, ribbon.to());
                    svg.append("<a href=\"" + Svg.escaped(ribbon.url()) + "\" class=\""
                            + Ribbon.form(ribbon.stage(), ribbon.isShared()));
                    ribbon.from().forEach(name -> svg.append(" to-" + (name + 1)));
                    ribbon.to().forEach(name -> svg.append(" to-" + (from.size() + name + 1)));
                    svg.append("\"><title>" + Svg.escaped(ribbon.title()) + "</title><path stroke-width=\""
                            + Svg.tenths(ribbon.width() * scale) + "\" d=\"" + path(left, right) + "\"/></a>");
                });
        return svg.append("</svg></svg>").toString();
    }

    /** A line between two names; one of more runs from each to the middle. */
    private static String path(List<Double> left, List<Double> right) {
        if (left.size() == 1 && right.size() == 1) {
            return curve(0, left.get(0), 100, right.get(0));
        }
        double middle = Stream.concat(left.stream(), right.stream())
                .mapToDouble(end -> end)
                .average()
                .orElseThrow();
        return Stream.concat(
                        left.stream().map(start -> curve(0, start, 50, middle)),
                        right.stream().map(end -> curve(50, middle, 100, end)))
                .collect(Collectors.joining());
    }

    private static String curve(int fromX, double fromY, int toX, double toY) {
        int bend = (toX - fromX) * 45 / 100;
        String start = Svg.tenths(fromY);
        String end = Svg.tenths(toY);
        return "M" + fromX + " " + start + "C" + (fromX + bend) + " " + start + " " + (toX - bend) + " " + end + " "
                + toX + " " + end;
    }

    /** For each name of a list its own number, and then the numbers of the names that it is joined to. */
    public List<List<Integer>> numbers(boolean first) {
        int own = first ? 1 : from.size() + 1;
        int others = first ? from.size() + 1 : 1;
        return IntStream.range(0, first ? from.size() : to.size())
                .mapToObj(name -> Stream.concat(
                                Stream.of(name + own),
                                ribbons.stream()
                                        .filter(ribbon -> (first ? ribbon.from() : ribbon.to()).contains(name))
                                        .flatMap(ribbon -> (first ? ribbon.to() : ribbon.from()).stream())
                                        .map(other -> other + others))
                        .distinct()
                        .toList())
                .toList();
    }

    /** Where a ribbon ends at a name. */
    private record End(Ribbon ribbon, int name) {}

    private static List<Double> at(Map<End, Double> ends, Ribbon ribbon, List<Integer> names) {
        return names.stream()
                .map(name -> Objects.requireNonNull(ends.get(new End(ribbon, name))))
                .toList();
    }

    /** Where each ribbon ends in a column: those of a name in the order of the names that they lead to. */
    private Map<End, Double> ends(
            List<Integer> column,
            List<Integer> other,
            int height,
            double scale,
            Function<Ribbon, List<Integer>> names,
            Function<Ribbon, List<Integer>> partners) {
        Map<End, Double> ends = new HashMap<>();
        double row = (double) height / column.size();
        for (int i = 0; i < column.size(); i++) {
            int shown = column.get(i);
            List<Ribbon> own = ribbons.stream()
                    .filter(ribbon -> names.apply(ribbon).contains(shown))
                    .sorted(Comparator.comparingDouble(ribbon -> partners.apply(ribbon).stream()
                            .mapToInt(other::indexOf)
                            .average()
                            .orElseThrow()))
                    .toList();
            double all = own.stream().mapToDouble(Ribbon::width).sum() + GAP * (own.size() - 1);
            double at = row * (i + 0.5) - all * scale / 2;
            for (Ribbon ribbon : own) {
                ends.put(new End(ribbon, shown), at + ribbon.width() * scale / 2);
                at += (ribbon.width() + GAP) * scale;
            }
        }
        return ends;
    }
}
