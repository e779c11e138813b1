package org.programmekb.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * The pixels of a decoded image as they are stored: grey or red, green and blue, each perhaps with opacity, from 0 to
 * 255. Java's own drawing would convert colours.
 */
final class PixelRows {
    private final BufferedImage image;
    private final Raster raster;
    private final boolean hasPalette;
    private final int bands;
    private final boolean isDeep;
    private int[] row = {};

    PixelRows(BufferedImage image) {
        this.image = image;
        this.raster = image.getRaster();
        this.hasPalette = image.getColorModel() instanceof IndexColorModel;
        this.bands = hasPalette ? (image.getColorModel().hasAlpha() ? 4 : 3) : raster.getNumBands();
        this.isDeep = !hasPalette && raster.getSampleModel().getSampleSize(0) == Short.SIZE;
    }

    ImageSize size() {
        return new ImageSize(image.getWidth(), image.getHeight());
    }

    /** How many numbers a pixel has. */
    int bands() {
        return bands;
    }

    /** Whether the last number of a pixel is its opacity. */
    boolean hasAlpha() {
        return bands == 2 || bands == 4;
    }

    /** A row; the array is valid until the next call. */
    int[] row(int y) {
        if (hasPalette) {
            row = fromPalette(y);
            return row;
        }
        row = raster.getPixels(0, y, raster.getWidth(), 1, row.length == 0 ? null : row);
        if (isDeep) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (row[i] * 255 + 32_767) / 65_535;
            }
        }
        return row;
    }

    private int[] fromPalette(int y) {
        int width = image.getWidth();
        int[] colours = image.getRGB(0, y, width, 1, null, 0, width);
        int[] pixels = new int[width * bands];
        for (int x = 0; x < width; x++) {
            int colour = colours[x];
            pixels[x * bands] = colour >> 16 & 0xFF;
            pixels[x * bands + 1] = colour >> 8 & 0xFF;
            pixels[x * bands + 2] = colour & 0xFF;
            if (bands == 4) {
                pixels[x * bands + 3] = colour >>> 24;
            }
        }
        return pixels;
    }
}
