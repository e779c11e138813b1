package org.programmekb.drawing;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.programmekb.image.Canvas;

/**
 * The mark of a site: a circle for each side of the cooperation. Two lie beside each other, more form a ring; neighbours
 * overlap. The large form has ripples that spread from the middle of each circle. In SVG the class of a circle is that of
 * its side.
 *
 * @param sides their number, at least one
 */
public record Emblem(int sides) {
    private static final double RADIUS = 11;
    /** Between the middles of neighbours. */
    private static final double DISTANCE = 12;
    /** How much larger the large form is. */
    private static final double LARGE = 16;

    private static final double[] RIPPLES = {1.2, 2.6, 4, 5.4, 6.8, 8.2, 9.6, RADIUS};

    /** In pixels, as services for previews want it. */
    public static final int CARD_WIDTH = 1200;
    /** In pixels. */
    public static final int CARD_HEIGHT = 630;

    private static final int CARD_BAND = 14;
    private static final double CARD_DRAWING = 490;
    private static final double CARD_LINE = 3;
    private static final double CARD_OPACITY = 0.78;

    /** The mark beside the title. */
    public String mark() {
        return drawing("emblem", box().grown(3), 1, discs());
    }

    /** The large form. What is common to all circles has light ground, on which each spreads its ripples. */
    public String art() {
        Box box = box();
        Box large = new Box(box.x() * LARGE, box.y() * LARGE, box.width() * LARGE, box.height() * LARGE).grown(2);
        List<Point> middles = middles(DISTANCE * LARGE);
        StringBuilder content = new StringBuilder("<defs>");
        for (int side = 1; side <= sides; side++) {
            Point middle = middles.get(side - 1);
            content.append("<g id=\"part-ripples-" + side + "\">");
            DoubleStream.of(RIPPLES).forEach(radius -> content.append(circle(middle, radius * LARGE)));
            content.append(
                    "</g><clipPath id=\"part-circle-" + side + "\">" + circle(middle, RADIUS * LARGE) + "</clipPath>");
        }
        content.append("</defs>");
        StringBuilder open = new StringBuilder();
        StringBuilder shared = new StringBuilder();
        for (int side = 1; side <= sides; side++) {
            content.append(ripples(side, ""));
            open.append("<g clip-path=\"url(#part-circle-" + side + ")\">");
            shared.append(ripples(side, " class=\"side-" + side + "\""));
        }
        if (sides > 1) {
            content.append(open)
                    .append("<rect x=\"-50%\" y=\"-50%\" width=\"100%\" height=\"100%\"/>")
                    .append(shared);
            content.append("</g>".repeat(sides));
        }
        return drawing("hero-art", large, 0.25, content.toString());
    }

    private static String ripples(int side, String attributes) {
        return "<use href=\"#part-ripples-" + side + "\"" + attributes + "/>";
    }

    private static String drawing(String name, Box box, double scale, String content) {
        return "<svg class=\"" + name + "\" viewBox=\"" + view(box) + "\" width=\"" + Math.round(box.width() * scale)
                + "\" height=\"" + Math.round(box.height() * scale) + "\" aria-hidden=\"true\" focusable=\"false\">"
                + content + "</svg>";
    }

    /** A square file with style rules for the classes of the sides. */
    public String icon(String rules) {
        Box box = box();
        double side = Math.max(box.width(), box.height());
        Box square = new Box(-side / 2, box.y() - (side - box.height()) / 2, side, side);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"" + view(square) + "\"><style>" + rules
                + "g+g{fill-opacity:.82}</style>" + discs() + "</svg>\n";
    }

    /** The circles of the small form around the origin, for a file that says their colours. */
    public String discs() {
        List<Point> middles = middles(DISTANCE);
        return IntStream.range(0, sides)
                .mapToObj(i -> "<g class=\"side-" + (i + 1) + "\">" + circle(middles.get(i), RADIUS) + "</g>")
                .collect(Collectors.joining());
    }

    /** A PNG file with the large form below a band of all colours, for previews of pages. */
    public byte[] card(int ground, IntFunction<Integer> colour) {
        Canvas canvas = new Canvas(CARD_WIDTH, CARD_HEIGHT, ground);
        Box box = box();
        double scale = CARD_DRAWING / box.height();
        double down = (CARD_HEIGHT - CARD_DRAWING) / 2 - box.y() * scale;
        List<Point> middles = middles(DISTANCE * scale);
        for (int side = 1; side <= sides; side++) {
            int start = CARD_WIDTH * (side - 1) / sides;
            int own = colour.apply(side);
            canvas.rectangle(start, 0, CARD_WIDTH * side / sides - start, CARD_BAND, own);
            Point middle = middles.get(side - 1).plus(CARD_WIDTH / 2.0, down);
            for (double ripple : RIPPLES) {
                canvas.circle(middle.x(), middle.y(), ripple * scale, CARD_LINE, own, CARD_OPACITY);
            }
        }
        return canvas.png();
    }

    private static String circle(Point middle, double radius) {
        return "<circle cx=\"" + Marks.number(middle.x()) + "\" cy=\"" + Marks.number(middle.y()) + "\" r=\""
                + Marks.number(radius) + "\"/>";
    }

    /** The middles of the circles around the origin, clockwise from the upper left. */
    private List<Point> middles(double distance) {
        double radius = sides == 1 ? 0 : distance / (2 * StrictMath.sin(Math.PI / sides));
        return IntStream.range(0, sides)
                .mapToDouble(i -> (2 * i - 1) * Math.PI / sides - Math.PI / 2)
                .mapToObj(angle -> new Point(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)))
                .toList();
    }

    /** The box around the circles of the small form. */
    private Box box() {
        List<Point> middles = middles(DISTANCE);
        double left = middles.stream().mapToDouble(Point::x).min().orElseThrow();
        double right = middles.stream().mapToDouble(Point::x).max().orElseThrow();
        double top = middles.stream().mapToDouble(Point::y).min().orElseThrow();
        double bottom = middles.stream().mapToDouble(Point::y).max().orElseThrow();
        return new Box(left, top, right - left, bottom - top).grown(RADIUS);
    }

    private static String view(Box box) {
        return Marks.number(box.x()) + " " + Marks.number(box.y()) + " " + Marks.number(box.width()) + " "
                + Marks.number(box.height());
    }
}
