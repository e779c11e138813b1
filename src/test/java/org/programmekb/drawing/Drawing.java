package org.programmekb.drawing;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.programmekb.drawing.chart.Drawn;
import org.programmekb.drawing.chart.TextWidth;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A drawing as a program that knows nothing of how it was made reads it. */
record Drawing(Document svg) {
    /** Reads a drawing, which must be well-formed. */
    static Drawing of(String svg) {
        try {
            return new Drawing(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg))));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException(svg, e);
        }
    }

    /** Reads a drawing of a page. */
    static Drawing of(Drawn drawn) {
        return of(drawn.page());
    }

    Stream<Element> elements(String name) {
        NodeList found = svg.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    double number(String attribute) {
        return Double.parseDouble(svg.getDocumentElement().getAttribute(attribute));
    }

    Box box() {
        return new Box(0, 0, number("width"), number("height"));
    }

    /** The texts of labels. */
    List<String> names() {
        return elements("text").map(Element::getTextContent).toList();
    }

    /** The space that each label needs. */
    List<Box> labels() {
        double size = number("font-size");
        return elements("text").map(text -> box(text, size)).toList();
    }

    private static Box box(Element text, double size) {
        double width = TextWidth.of(text.getTextContent()) * size;
        double x = Double.parseDouble(text.getAttribute("x"));
        double left = switch (text.getAttribute("text-anchor")) {
            case "middle" -> x - width / 2;
            case "end" -> x - width;
            default -> x;
        };
        // Tall letters and those that go below the line.
        return new Box(left, Double.parseDouble(text.getAttribute("y")) - 0.8 * size, width, 1.02 * size);
    }

    /** The ways of the path with this class, in pixels. */
    List<List<Point>> paths(String type) {
        return elements("path")
                .filter(path -> path.getAttribute("class").equals(type))
                .flatMap(path -> Stream.of(path.getAttribute("d").split("(?=M)")))
                .map(Drawing::way)
                .toList();
    }

    private static List<Point> way(String data) {
        List<Double> numbers = Stream.of(
                        data.replaceAll("[Mlz]", " ").replace("-", " -").strip().split(" +"))
                .map(Double::valueOf)
                .toList();
        double[] at = {0, 0};
        return IntStream.range(0, numbers.size() / 2)
                .mapToObj(i -> {
                    at[0] += numbers.get(2 * i);
                    at[1] += numbers.get(2 * i + 1);
                    return new Point(at[0], at[1]);
                })
                .toList();
    }
}
