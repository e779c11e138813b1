package org.programmekb.image;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What the structure of an image says, found without decoding it.
 *
 * @param size as stored
 * @param orientation how browsers turn it
 * @param pixels how it can be changed
 * @param cleaning the bytes without metadata, from the bytes as they are
 */
record Scan(ImageSize size, Orientation orientation, Pixels pixels, UnaryOperator<byte[]> cleaning) {
    /** What can be done with the pixels. */
    enum Pixels {
        /** Smaller copies can be made. */
        SCALABLE,
        /** The same, but its colours are those of printers and must be converted. */
        FOR_PRINT,
        /** It moves, or the program has no encoder. */
        UNTOUCHED
    }

    static Scan of(ImageKind kind, byte[] bytes) throws UnusableImageException {
        ByteReader in = new ByteReader(bytes);
        try {
            Scan scan = switch (kind) {
                case JPEG -> new JpegScanner(in).scan();
                case PNG -> new PngScanner(in).scan();
                case GIF -> new GifScanner(in).scan();
                case WEBP -> new WebpScanner(in).scan();
                default -> new AvifScanner(in).scan();
            };
            if (scan.size.width() < 1 || scan.size.height() < 1) {
                throw new UnusableImageException(Flaw.DAMAGED);
            }
            return scan;
        } catch (IndexOutOfBoundsException e) {
            throw new UnusableImageException(Flaw.CUT_OFF);
        }
    }

    /** Parts of a file that are published, in their order. */
    static final class Parts {
        private record Part(int from, int to) {}

        private final List<Part> parts = new ArrayList<>();

        void add(int from, int to) {
            int last = parts.size() - 1;
            if (last >= 0 && parts.get(last).to == from) {
                parts.set(last, new Part(parts.get(last).from, to));
            } else {
                parts.add(new Part(from, to));
            }
        }

        /** These parts of the file one after another. */
        byte[] of(byte[] bytes) {
            byte[] joined = new byte
                    [parts.stream().mapToInt(part -> part.to - part.from).sum()];
            int at = 0;
            for (Part part : parts) {
                System.arraycopy(bytes, part.from, joined, at, part.to - part.from);
                at += part.to - part.from;
            }
            return joined;
        }
    }
}
