package org.programmekb.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Encodes pixels as PNG. Java's own encoder does not predict pixels from their neighbours, so that its files of photos are
 * twice as large.
 */
final class PngEncoder {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    /** Grey, grey with opacity, colours, colours with opacity: the number for each count of bands. */
    private static final byte[] COLOUR_TYPES = {0, 4, 2, 6};

    private static final byte PALETTE = 3;

    private final Content content;
    private final int bands;
    private final byte[][] filtered;

    private PngEncoder(Content content, int rowBytes, int bands) {
        this.content = content;
        this.bands = bands;
        this.filtered = new byte[content.filters][rowBytes + 1];
    }

    /**
     * What is encoded. The pixels of a drawing are numbers of colours in a palette. Areas of one colour need no prediction; it
     * would make a drawing larger, in ten times the time.
     */
    enum Content {
        PHOTO(5, Deflater.BEST_COMPRESSION, Deflater.FILTERED),
        DRAWING(1, Deflater.DEFAULT_COMPRESSION, Deflater.DEFAULT_STRATEGY);

        private final int filters;
        private final int level;
        private final int strategy;

        Content(int filters, int level, int strategy) {
            this.filters = filters;
            this.level = level;
            this.strategy = strategy;
        }
    }

    /**
     * A PNG file.
     *
     * @param pixels row by row, a byte for each band
     * @param colours whole chunks that say what the numbers mean as colours; a drawing has the chunk {@code PLTE}
     */
    static byte[] encode(Content content, byte[] pixels, ImageSize size, int bands, byte[] colours) {
        PngEncoder encoder = new PngEncoder(content, size.width() * bands, bands);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        byte type = content == Content.DRAWING ? PALETTE : COLOUR_TYPES[bands - 1];
        ByteBuffer head = ByteBuffer.allocate(13).putInt(size.width()).putInt(size.height());
        out.writeBytes(chunk("IHDR", head.put((byte) 8).put(type).array()));
        out.writeBytes(colours);
        out.writeBytes(chunk("IDAT", encoder.compressed(pixels, size)));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    /** A part of a PNG file. */
    static byte[] chunk(String name, byte[] content) {
        byte[] type = name.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 checksum = new CRC32();
        checksum.update(type);
        checksum.update(content);
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(type)
                .put(content)
                .putInt((int) checksum.getValue())
                .array();
    }

    private byte[] compressed(byte[] pixels, ImageSize size) {
        int rowBytes = size.width() * bands;
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(pixels.length / 2);
        byte[] part = new byte[1 << 16];
        Deflater deflater = new Deflater(content.level);
        deflater.setStrategy(content.strategy);
        for (int y = 0; y < size.height(); y++) {
            deflater.setInput(best(pixels, y * rowBytes, rowBytes));
            while (!deflater.needsInput()) {
                compressed.write(part, 0, deflater.deflate(part));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            compressed.write(part, 0, deflater.deflate(part));
        }
        deflater.end();
        return compressed.toByteArray();
    }

    /** The row as differences to its neighbours, by the one of the rules that leaves the smallest numbers. */
    private byte[] best(byte[] pixels, int from, int length) {
        if (content.filters == 1) {
            System.arraycopy(pixels, from, filtered[0], 1, length);
            return filtered[0];
        }
        int best = 0;
        long least = Long.MAX_VALUE;
        for (int filter = 0; filter < content.filters; filter++) {
            byte[] row = filtered[filter];
            row[0] = (byte) filter;
            long sum = 0;
            for (int i = 0; i < length && sum < least; i++) {
                int at = from + i;
                int left = i < bands ? 0 : pixels[at - bands] & 0xFF;
                int above = from == 0 ? 0 : pixels[at - length] & 0xFF;
                int corner = i < bands || from == 0 ? 0 : pixels[at - length - bands] & 0xFF;
                row[i + 1] = (byte) (pixels[at] - expected(filter, left, above, corner));
                sum += Math.abs(row[i + 1]);
            }
            if (sum < least) {
                least = sum;
                best = filter;
            }
        }
        return filtered[best];
    }

    private static int expected(int filter, int left, int above, int corner) {
        return switch (filter) {
            case 0 -> 0;
            case 1 -> left;
            case 2 -> above;
            case 3 -> (left + above) / 2;
            default -> {
                int toLeft = Math.abs(above - corner);
                int toAbove = Math.abs(left - corner);
                int toCorner = Math.abs(left + above - 2 * corner);
                yield toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
            }
        };
    }
}
