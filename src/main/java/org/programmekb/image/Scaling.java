package org.programmekb.image;

import java.util.Arrays;

/**
 * Makes an image smaller and upright. Every new pixel is the mean of those that it covers, which keeps lines and letters
 * legible; the arithmetic gives the same result on every machine.
 */
final class Scaling {
    private final PixelRows source;
    private final ImageSize from;
    private final ImageSize to;
    private final int bands;
    private final float[] sums;
    private final byte[] pixels;
    private final Orientation orientation;

    private Scaling(PixelRows source, ImageSize upright, Orientation orientation) {
        this.source = source;
        this.from = source.size();
        this.to = orientation.turned(upright);
        this.bands = source.bands();
        this.sums = new float[to.width() * bands];
        this.pixels = new byte[to.width() * to.height() * bands];
        this.orientation = orientation;
    }

    /** The pixels of the upright image, row by row. */
    static byte[] scaled(PixelRows source, ImageSize upright, Orientation orientation) {
        Scaling scaling = new Scaling(source, upright, orientation);
        if (scaling.from.equals(scaling.to)) {
            scaling.copy();
        } else {
            scaling.scale();
        }
        return scaling.pixels;
    }

    private void copy() {
        for (int y = 0; y < to.height(); y++) {
            int[] row = source.row(y);
            for (int x = 0; x < to.width(); x++) {
                int at = orientation.index(x, y, to) * bands;
                for (int band = 0; band < bands; band++) {
                    pixels[at + band] = (byte) row[x * bands + band];
                }
            }
        }
    }

    private void scale() {
        float[] thin = new float[to.width() * bands];
        float step = (float) from.height() / to.height();
        int known = -1;
        for (int y = 0; y < to.height(); y++) {
            Arrays.fill(sums, 0);
            float start = y * step;
            float end = y + 1 == to.height() ? from.height() : start + step;
            for (int row = (int) start; row < end; row++) {
                if (row > known) {
                    narrow(source.row(row), thin);
                    known = row;
                }
                float part = Math.min(row + 1, end) - Math.max(row, start);
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += thin[i] * part;
                }
            }
            finish(y, end - start);
        }
    }

    /** One row with the new width; colours count as much as their pixel is opaque. */
    private void narrow(int[] row, float[] thin) {
        Arrays.fill(thin, 0);
        float step = (float) from.width() / to.width();
        boolean hasAlpha = source.hasAlpha();
        for (int x = 0; x < to.width(); x++) {
            float start = x * step;
            float end = x + 1 == to.width() ? from.width() : start + step;
            for (int at = (int) start; at < end; at++) {
                float part = (Math.min(at + 1, end) - Math.max(at, start)) / (end - start);
                float weight = hasAlpha ? part * row[(at + 1) * bands - 1] / 255 : part;
                for (int band = 0; band < bands; band++) {
                    boolean isAlpha = hasAlpha && band == bands - 1;
                    thin[x * bands + band] += row[at * bands + band] * (isAlpha ? part : weight);
                }
            }
        }
    }

    private void finish(int y, float height) {
        boolean hasAlpha = source.hasAlpha();
        for (int x = 0; x < to.width(); x++) {
            int at = orientation.index(x, y, to) * bands;
            float alpha = hasAlpha ? sums[(x + 1) * bands - 1] / height : 255;
            for (int band = 0; band < bands; band++) {
                float mean = sums[x * bands + band] / height;
                boolean isColour = hasAlpha && band < bands - 1;
                float value = isColour && alpha > 0 ? mean * 255 / alpha : mean;
                pixels[at + band] = (byte) Math.min(255, Math.round(value));
            }
        }
    }
}
