package org.programmekb.drawing.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line that runs from the baseline of an indicator to its target, whether the figures rise or fall. What was reached last
 * may be on either side of them. If no baseline is known, the line begins at zero.
 */
public final class IndicatorLine {
    private static final int HEIGHT = 24;

    private final BigDecimal origin;
    private final boolean falls;
    private final boolean mirrored;
    private final double least;
    private final double most;

    private IndicatorLine(BigDecimal origin, List<BigDecimal> values, boolean falls, boolean mirrored) {
        this.origin = origin;
        this.falls = falls;
        this.mirrored = mirrored;
        this.least = values.stream().mapToDouble(this::way).min().orElse(0);
        this.most = values.stream().mapToDouble(this::way).max().orElse(0);
    }

    /**
     * The figures of an indicator, as far as they are known.
     *
     * @param latest what was reached last
     */
    public record Figures(Optional<BigDecimal> baseline, Optional<BigDecimal> latest, Optional<BigDecimal> target) {
        List<BigDecimal> known() {
            return Stream.of(baseline, latest, target).flatMap(Optional::stream).toList();
        }
    }

    /** A drawing; empty if fewer than two figures are known, or all are the same. */
    public static Optional<String> draw(Figures figures, boolean mirrored, String title, String description) {
        List<BigDecimal> known = figures.known();
        BigDecimal origin = figures.baseline().orElse(BigDecimal.ZERO);
        if (known.size() < 2 || known.stream().allMatch(figure -> figure.compareTo(origin) == 0)) {
            return Optional.empty();
        }
        BigDecimal goal = figures.target()
                .filter(target -> target.compareTo(origin) != 0)
                .or(figures::latest)
                .orElse(origin);
        List<BigDecimal> values =
                Stream.concat(Stream.of(origin), known.stream()).toList();
        IndicatorLine line = new IndicatorLine(origin, values, goal.compareTo(origin) < 0, mirrored);
        return Optional.of(line.draw(figures, title, description));
    }

    private String draw(Figures figures, String title, String description) {
        StringBuilder svg = new StringBuilder(Svg.open("line", HEIGHT, title, description));
        svg.append("<rect class=\"rail\" y=\"11\" width=\"100%\" height=\"2\"/>");
        figures.latest().ifPresent(latest -> {
            double from = at(origin);
            double to = at(latest);
            svg.append("<rect class=\"way\" x=\"" + Svg.percent(Math.min(from, to)) + "\" y=\"9\" width=\""
                    + Svg.percent(Math.abs(to - from)) + "\" height=\"6\"/>");
        });
        svg.append(Svg.line(figures.baseline().isPresent() ? "baseline" : "zero", at(origin), "4", "20"));
        figures.target()
                .ifPresent(target -> svg.append("<circle class=\"target\" cx=\"" + Svg.percent(at(target))
                        + "\" cy=\"12\" r=\"8.5\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/>"));
        figures.latest()
                .ifPresent(latest -> svg.append(
                        "<circle class=\"latest\" cx=\"" + Svg.percent(at(latest)) + "\" cy=\"12\" r=\"5.5\"/>"));
        return svg.append("</svg>").toString();
    }

    /** How far a figure is from the origin, in the direction of the target. */
    private double way(BigDecimal figure) {
        double way = figure.subtract(origin).doubleValue();
        return falls ? -way : way;
    }

    private double at(BigDecimal figure) {
        double percent = 100 * (way(figure) - least) / (most - least);
        return mirrored ? 100 - percent : percent;
    }
}
