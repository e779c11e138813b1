package org.programmekb.image;

/**
 * Dimensions of an image as readers see it, so that browsers can reserve space before it is loaded.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record ImageSize(int width, int height) {
    /** The number of pixels. */
    long pixels() {
        return (long) width * height;
    }

    /** The size of the image turned by a quarter. */
    ImageSize turned() {
        int side = width;
        return new ImageSize(height, side);
    }

    /** The size with this width and the same proportions. */
    public ImageSize withWidth(int other) {
        return new ImageSize(other, Math.max(1, (int) Math.round((double) height * other / width)));
    }

    /** The size with this height and the same proportions. */
    public ImageSize withHeight(int other) {
        return new ImageSize(Math.max(1, (int) Math.round((double) width * other / height)), other);
    }
}
