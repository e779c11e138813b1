package org.programmekb.image;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A picture drawn pixel by pixel, with at most 256 colours. Java's own drawing gives other bytes in other versions. */
public final class Canvas {
    private static final int BANDS = 3;
    private static final int MOST_COLOURS = 256;
    /** The other colours are those of lines on the ground, also of lines that are drawn last. */
    private static final int MOST_OVERLAPS = 128;
    /** Of the edge of a line. With any number of them, nobody sees a difference, and the file is twice as large. */
    private static final int SHADES = 8;

    private final ImageSize size;
    /** The number of the colour of each pixel. */
    private final byte[] pixels;

    private final List<Integer> palette = new ArrayList<>();
    private final Map<Integer, Byte> numbers = new HashMap<>();

    /** A picture of one colour, as 0xRRGGBB, like all colours here; the size is in pixels. */
    public Canvas(int width, int height, int ground) {
        this.size = new ImageSize(width, height);
        this.pixels = new byte[width * height];
        number(ground, MOST_COLOURS);
        rectangle(0, 0, width, height, ground);
    }

    /** Fills a rectangle inside the picture. */
    public void rectangle(int left, int top, int width, int height, int colour) {
        for (int x = left; x < left + width; x++) {
            mix(x, top, colour, 1);
        }
        for (int y = top + 1; y < top + height; y++) {
            System.arraycopy(pixels, at(left, top), pixels, at(left, y), width);
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
        int own = palette.get(pixels[at(x, y)] & 0xFF);
        int mixed = 0;
        for (int band = 0; band < BANDS; band++) {
            long level = Math.round(band(own, band) + (band(colour, band) - band(own, band)) * share);
            mixed |= (int) level << band * Byte.SIZE;
        }
        pixels[at(x, y)] = number(mixed, pixels[at(x, y)] == 0 ? MOST_COLOURS : MOST_OVERLAPS);
    }

    /** The number of a colour; of the nearest one if there are this many. */
    private byte number(int colour, int most) {
        return numbers.computeIfAbsent(colour, added -> {
            if (palette.size() < most) {
                palette.add(added);
                return (byte) (palette.size() - 1);
            }
            return (byte) IntStream.range(0, palette.size())
                    .boxed()
                    .min(Comparator.comparingInt(number -> difference(palette.get(number), added)))
                    .orElseThrow()
                    .intValue();
        });
    }

    private static int difference(int one, int other) {
        return IntStream.range(0, BANDS)
                .map(band -> Math.abs(band(one, band) - band(other, band)))
                .sum();
    }

    /** The level of blue, green or red. */
    private static int band(int colour, int band) {
        return colour >> band * Byte.SIZE & 0xFF;
    }

    private int at(int x, int y) {
        return y * size.width() + x;
    }

    /** The picture as a PNG file. */
    public byte[] png() {
        ByteArrayOutputStream colours = new ByteArrayOutputStream();
        for (int colour : palette) {
            for (int band = BANDS - 1; band >= 0; band--) {
                colours.write(band(colour, band));
            }
        }
        return PngEncoder.encode(
                PngEncoder.Content.DRAWING, pixels, size, 1, PngEncoder.chunk("PLTE", colours.toByteArray()));
    }
}
