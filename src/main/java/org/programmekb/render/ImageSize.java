package org.programmekb.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.programmekb.source.SourceFile;

/**
 * Dimensions of an image, so that browsers can reserve space before it is loaded.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record ImageSize(int width, int height) {
    private static final Pattern LENGTH = Pattern.compile("(\\d+(?:\\.\\d+)?)(?:px)?");

    /** The size of a PNG, JPEG, GIF or SVG image; empty for other formats and for files that are not images. */
    public static Optional<ImageSize> of(SourceFile file) {
        try {
            return file.extension().equalsIgnoreCase("svg") ? vector(file.read()) : raster(file.read());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ImageSize> raster(byte[] bytes) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return Optional.of(new ImageSize(reader.getWidth(0), reader.getHeight(0)));
            } finally {
                reader.dispose();
            }
        }
    }

    private static Optional<ImageSize> vector(byte[] bytes) {
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
