package org.programmekb.image;

/** A picture drawn pixel by pixel. Java's own drawing gives other bytes in other versions. */
public final class Canvas {
    private static final int BANDS = 3;
    /** Of the edge of a line. With any number of them, nobody sees a difference, and the file is twice as large. */
    private static final int SHADES = 8;

    private final ImageSize size;
    private final byte[] pixels;

    /** A picture of one colour, as 0xRRGGBB, like all colours here; the size is in pixels. */
    public Canvas(int width, int height, int ground) {
        this.size = new ImageSize(width, height);
        this.pixels = new byte[width * height * BANDS];
        rectangle(0, 0, width, height, ground);
    }

    /** Fills a rectangle inside the picture. */
    public void rectangle(int left, int top, int width, int height, int colour) {
        for (int x = left; x < left + width; x++) {
            mix(x, top, colour, 1);
        }
        for (int y = top + 1; y < top + height; y++) {
            System.arraycopy(pixels, at(left, top), pixels, at(left, y), width * BANDS);
        }
    }

    /** Draws the line of a circle inside the picture, with smooth edges; opacity is from 0 to 1. */
    public void circle(double x, double y, double radius, double line, int colour, double opacity) {
        double reach = radius + line / 2 + 1;
        double hole = radius - line / 2 - 1;
        for (int row = (int) (y - reach); row <= y + reach; row++) {
            double down = row + 0.5 - y;
            double wide = Math.sqrt(Math.max(0, reach * reach - down * down)) + 1;
            double empty = hole > Math.abs(down) ? Math.sqrt(hole * hole - down * down) - 1 : 0;
            for (int column = (int) (x - wide); column <= x + wide; column++) {
                if (column > x - empty && column < x + empty) {
                    column = (int) (x + empty);
                }
                double across = column + 0.5 - x;
                double outside = Math.abs(Math.sqrt(across * across + down * down) - radius) - line / 2;
                if (outside < 0.5) {
                    mix(column, row, colour, opacity * Math.min(1, Math.ceil((0.5 - outside) * SHADES) / SHADES));
                }
            }
        }
    }

    private void mix(int x, int y, int colour, double share) {
        int at = at(x, y);
        for (int band = 0; band < BANDS; band++) {
            int own = pixels[at + band] & 0xFF;
            int other = colour >> (BANDS - 1 - band) * Byte.SIZE & 0xFF;
            pixels[at + band] = (byte) Math.round(own + (other - own) * share);
        }
    }

    private int at(int x, int y) {
        return (y * size.width() + x) * BANDS;
    }

    /** The picture as a PNG file. */
    public byte[] png() {
        return PngEncoder.encode(PngEncoder.Content.DRAWING, pixels, size, BANDS, new byte[0]);
    }
}
