package org.programmekb.drawing;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.programmekb.drawing.chart.Drawn;
import org.programmekb.drawing.chart.Svg;
import org.programmekb.drawing.chart.TextWidth;

/** A map of cities as an SVG element for a page: land, marks and names that are links. */
public final class CityMap {
    /** How far marks are from each other at least, relative to their radius. */
    private static final double APART = 2.1;

    private static final double BOLD = 1.1;

    private final MapContent content;
    private final Frame frame;
    private final MapView view;
    private final List<Point> marks;
    private final Land land;
    private final List<Coast> coasts;

    private CityMap(MapContent content, Frame frame) {
        this.content = content;
        this.frame = frame;
        this.view = MapView.of(content.places(), frame);
        this.marks = Dots.apart(
                content.places().stream()
                        .map(place -> view.at(place.latitude(), place.longitude()))
                        .toList(),
                APART * frame.mark());
        this.land = new Land(view);
        this.coasts = land.coasts();
    }

    /**
     * Draws a map.
     *
     * @param title its accessible name
     * @param description what it shows, in a sentence
     */
    public static Drawn of(MapContent content, Frame frame, String title, String description) {
        return new CityMap(content, frame).draw(title, description);
    }

    private Drawn draw(String title, String description) {
        List<Double> widths = content.places().stream().map(this::width).toList();
        List<@Nullable Label> labels = Labels.of(marks, widths, coasts, view.box(), frame);
        String ground = path("map-sea", land.sea())
                + path("map-grid", land.grid())
                + path("map-land", Land.path(coasts))
                + path("map-leaders", leaders(labels));
        int width = (int) Math.round(view.width());
        int height = (int) Math.round(view.height());
        String page =
                "<svg role=\"group\" viewBox=\"0 0 " + width + " " + height + "\" width=\"" + width + "\" height=\""
                        + height + "\" font-size=\"" + Marks.number(frame.text()) + "\">\n<title>" + Svg.escaped(title)
                        + "</title>\n<desc>" + Svg.escaped(description) + "</desc>\n" + ground;
        return new Drawn(page + places(labels, true) + "</svg>", ground + places(labels, false), width, height);
    }

    private static String path(String type, String data) {
        return data.isEmpty() ? "" : "<path class=\"" + type + "\" aria-hidden=\"true\" d=\"" + data + "\"/>\n";
    }

    private static String pair(Point point) {
        return Math.round(point.x()) + " " + Math.round(point.y());
    }

    private String places(List<@Nullable Label> labels, boolean linked) {
        StringBuilder places = new StringBuilder();
        for (int i = 0; i < marks.size(); i++) {
            places.append(place(content.places().get(i), marks.get(i), labels.get(i), linked));
        }
        return places.toString();
    }

    /** The width of a name; that of the page on which the map stands is bold. */
    private double width(Place place) {
        return TextWidth.of(place.name()) * frame.text() * (place.url().isPresent() ? 1 : BOLD);
    }

    private String leaders(List<@Nullable Label> labels) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < marks.size(); i++) {
            Label label = labels.get(i);
            if (label != null && label.leader() != null) {
                lines.append("M" + pair(marks.get(i)) + "L" + pair(label.leader()));
            }
        }
        return lines.toString();
    }

    private String place(Place place, Point mark, @Nullable Label label, boolean linked) {
        String open = place.url()
                .map(url -> (linked ? "a href=\"" + Svg.escaped(url) + "\"" : "g") + " class=\"side-" + place.side())
                .orElse("g class=\"side-" + place.side() + " map-here");
        String text = label == null ? "<title>" + Svg.escaped(place.name()) + "</title>" : text(place, label);
        return "<" + open + "\">" + Marks.of(place.side(), mark, frame.mark()) + text + "</" + open.charAt(0) + ">\n";
    }

    private String text(Place place, Label label) {
        String anchor = label.anchor() == Label.Anchor.START
                ? ""
                : " text-anchor=\"" + label.anchor().name().toLowerCase(Locale.ROOT) + "\"";
        String language = place.language()
                .map(tag -> " lang=\"" + Svg.escaped(tag) + "\"")
                .orElse("");
        return "<text x=\"" + Math.round(label.x()) + "\" y=\""
                + Math.round(label.box().y() + Candidate.ASCENT * frame.text()) + "\"" + anchor + language + ">"
                + Svg.escaped(place.name()) + "</text>";
    }
}
