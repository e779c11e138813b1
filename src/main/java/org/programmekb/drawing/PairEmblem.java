package org.programmekb.drawing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.config.FieldColours;

/**
 * Two cities that cooperate, as a file: a circle for each with the land and sea around it, at the same scale. The further
 * the cooperation has come, the more the circles overlap. A single city is drawn alone.
 *
 * @param cities one or two
 * @param distance between the middles of the circles, in diameters
 */
public record PairEmblem(List<City> cities, double distance) {
    private static final double RADIUS = Vicinity.RADIUS * Vicinity.SCALE;
    /** The longest side of an area that is drawn; a larger one would leave its circle. */
    private static final double LARGEST = 200;

    private static final double SMALLEST = 12;
    private static final String SHARED = "#fbf6ea";

    /**
     * A city.
     *
     * @param middle its place in degrees; without one, its circle is plain
     * @param area in square kilometres, drawn at the scale of the land
     * @param side the number of its side, whose shape the area has
     */
    public record City(Optional<Middle> middle, Optional<Double> area, int side, FieldColours colours) {}

    /** A place in degrees, WGS 84. */
    public record Middle(double latitude, double longitude) {}

    public PairEmblem {
        cities = List.copyOf(cities);
    }

    /** The height of the drawing. */
    public static final int HEIGHT = (int) (2 * RADIUS);

    /** The width of the drawing. */
    public int width() {
        return (int) Math.round(HEIGHT * (1 + (cities.size() - 1) * distance));
    }

    /**
     * The drawing as an SVG file.
     *
     * @param known the surroundings of cities that were drawn before, to which new ones are added; most of the time goes into them
     */
    public byte[] file(Map<Middle, Vicinity> known) {
        StringBuilder defs = new StringBuilder();
        StringBuilder circles = new StringBuilder();
        StringBuilder shared = new StringBuilder();
        StringBuilder areas = new StringBuilder();
        for (int i = 0; i < cities.size(); i++) {
            City city = cities.get(i);
            FieldColours colours = city.colours();
            String at = Marks.number(RADIUS * (1 + 2 * i * distance));
            defs.append("<clipPath id=\"c" + i + "\"><circle cx=\"" + at + "\" cy=\"300\" r=\"300\"/></clipPath>");
            circles.append(
                    "<g clip-path=\"url(#c" + i + ")\"><path fill=\"" + colours.land() + "\" d=\"M0 0h1200v600H0z\"/>");
            city.middle()
                    .map(place -> known.computeIfAbsent(place, Vicinity::of))
                    .ifPresent(around -> {
                        defs.append("<path id=\"l" + at + "\" transform=\"translate(" + at + " 300)\" d=\""
                                + around.lines() + "\"/>");
                        circles.append("<path fill=\"" + colours.sea()
                                + "\" fill-rule=\"evenodd\" transform=\"translate(" + at + " 300)\" d=\"" + around.sea()
                                + "\"/>" + lines(at, colours.line().toString()));
                        shared.append(lines(at, colours.ground().toString()));
                    });
            circles.append("</g>");
            areas.append(area(city, new Point(RADIUS * (1 + 2 * i * distance), RADIUS)));
        }
        String overlap = cities.size() < 2 || distance >= 1
                ? ""
                : "<g clip-path=\"url(#c0)\"><g clip-path=\"url(#c1)\"><path fill=\"" + SHARED
                        + "\" d=\"M0 0h1200v600H0z\"/>" + shared + "</g></g>";
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width() + " " + HEIGHT + "\" width=\""
                        + width() / 2 + "\" height=\"" + HEIGHT / 2 + "\"><defs>" + defs + "</defs>" + circles + overlap
                        + areas + "</svg>\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String lines(String at, String colour) {
        return "<use href=\"#l" + at + "\" fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"2\"/>";
    }

    /** A shape as large as the city, and its mark in the middle. */
    private static String area(City city, Point at) {
        double side = Math.sqrt(city.area().orElse(0.0)) * Vicinity.SCALE;
        boolean round = city.side() == 1;
        double radius = round ? side / Math.sqrt(Math.PI) : side / Math.sqrt(2);
        String outline = side < SMALLEST || side > LARGEST * Vicinity.SCALE
                ? ""
                : "<g fill=\"#fff\" fill-opacity=\".16\" stroke=\"#fff\" stroke-width=\"4\">"
                        + Marks.of(city.side(), at, radius) + "</g>";
        return outline + "<g fill=\"#fff\" stroke=\"" + city.colours().land() + "\" stroke-width=\"3\">"
                + Marks.of(city.side(), at, 9) + "</g>";
    }
}
