package org.programmekb.drawing.chart;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A drawing, for two places. As text it is that of the page.
 *
 * @param page an SVG element of a page, whose style sheet moves its words to where they have room
 * @param file the same for a file that stands alone, without links: the content of an SVG element of this size
 * @param width in pixels; 0 if it is as wide as its place
 * @param height in pixels
 */
public record Drawn(String page, String file, int width, int height) {
    /** Drawings that are as wide as their place, below each other. */
    static Drawn below(List<Drawn> parts) {
        StringBuilder file = new StringBuilder();
        int height = 0;
        for (Drawn part : parts) {
            file.append("<svg y=\"" + height + "\" width=\"100%\" height=\"" + part.height + "\" overflow=\"visible\">"
                    + part.file + "</svg>");
            height += part.height;
        }
        return new Drawn(parts.stream().map(Drawn::page).collect(Collectors.joining()), file.toString(), 0, height);
    }

    @Override
    public String toString() {
        return page;
    }
}
