package org.programmekb.image;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The size that an SVG image states. */
final class VectorSize {
    private static final Pattern LENGTH = Pattern.compile("(\\d+(?:\\.\\d+)?)(?:px)?");

    private VectorSize() {}

    static Optional<ImageSize> of(byte[] bytes) {
        Element svg = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), "", Parser.xmlParser())
                .selectFirst("svg");
        if (svg == null) {
            return Optional.empty();
        }
        Optional<ImageSize> stated = size(svg.attr("width"), svg.attr("height"));
        String[] box = svg.attr("viewBox").strip().split("[\\s,]+");
        return stated.isPresent() || box.length != 4 ? stated : size(box[2], box[3]);
    }

    private static Optional<ImageSize> size(String width, String height) {
        var w = LENGTH.matcher(width.strip());
        var h = LENGTH.matcher(height.strip());
        return w.matches() && h.matches()
                ? Optional.of(new ImageSize((int) Math.round(Double.parseDouble(w.group(1))), (int)
                        Math.round(Double.parseDouble(h.group(1)))))
                : Optional.empty();
    }
}
