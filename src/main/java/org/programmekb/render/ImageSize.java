package org.programmekb.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
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

    /** In all; browsers would need a gigabyte for such an image. */
    private static final long MOST_PIXELS = 250_000_000;

    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif");

    /** How many bytes tell what a file holds. */
    private static final int KIND = 12;

    /**
     * What the file of an image says of its size.
     *
     * @param size empty for kinds of images of which it is not read, and for vector images that state none
     * @param problem why browsers cannot show the image, in words that follow "the image is"
     */
    record Reading(Optional<ImageSize> size, Optional<String> problem) {
        private static Reading unknown() {
            return new Reading(Optional.empty(), Optional.empty());
        }

        private static Reading problem(String problem) {
            return new Reading(Optional.empty(), Optional.of(problem));
        }
    }

    /**
     * Reads the size of a PNG, JPEG, GIF or SVG image.
     *
     * @param most largest vector image that is read, in bytes
     */
    static Reading of(SourceFile file, int most) {
        try {
            if (!file.extension().equals("svg")) {
                return raster(file.file());
            }
            return file.size() > most ? Reading.unknown() : new Reading(vector(file.read()), Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reading raster(Path file) throws IOException {
        try (ImageInputStream input = new FileImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    return raster(reader, input);
                }
            }
        }
        return isOfNewerKind(file) ? Reading.unknown() : Reading.problem("damaged or of another kind");
    }

    private static Reading raster(ImageReader reader, ImageInputStream input) {
        try {
            reader.setInput(input, true, true);
            ImageSize size = new ImageSize(reader.getWidth(0), reader.getHeight(0));
            return (long) size.width * size.height > MOST_PIXELS
                    ? Reading.problem(
                            size.width + " x " + size.height + " pixels large, more than " + MOST_PIXELS + " in all")
                    : new Reading(Optional.of(size), Optional.empty());
        } catch (IOException | RuntimeException e) {
            // The library meets damaged files with exceptions of any kind.
            return Reading.problem("damaged: its size cannot be read");
        } finally {
            reader.dispose();
        }
    }

    /** WebP and AVIF, which the library does not know; the ending of a file may be that of another kind. */
    private static boolean isOfNewerKind(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(KIND), StandardCharsets.ISO_8859_1);
            return start.startsWith("RIFF") && start.startsWith("WEBP", 8) || start.startsWith("ftyp", 4);
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
