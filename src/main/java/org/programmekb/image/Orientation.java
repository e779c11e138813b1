package org.programmekb.image;

/** How an image must be turned or mirrored to be upright, by the value of the field in its metadata. */
enum Orientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    UPSIDE_DOWN_MIRRORED,
    LYING_MIRRORED,
    LYING_ON_ITS_LEFT,
    LYING_ON_ITS_RIGHT_MIRRORED,
    LYING_ON_ITS_RIGHT;

    /** The orientation with this number, which counts from 1; others mean nothing. */
    static Orientation of(int number) {
        return number >= 1 && number <= values().length ? values()[number - 1] : UPRIGHT;
    }

    /** Whether width and height change places. */
    boolean isLying() {
        return compareTo(LYING_MIRRORED) >= 0;
    }

    /** The size when upright, or the size before that: the way back is the same. */
    ImageSize turned(ImageSize size) {
        return isLying() ? size.turned() : size;
    }

    /**
     * Where a pixel belongs when upright, as its number in the rows of the upright image.
     *
     * @param stored the size before turning
     */
    int index(int x, int y, ImageSize stored) {
        int right = stored.width() - 1 - x;
        int below = stored.height() - 1 - y;
        int width = turned(stored).width();
        return switch (this) {
            case UPRIGHT -> y * width + x;
            case MIRRORED -> y * width + right;
            case UPSIDE_DOWN -> below * width + right;
            case UPSIDE_DOWN_MIRRORED -> below * width + x;
            case LYING_MIRRORED -> x * width + y;
            case LYING_ON_ITS_LEFT -> x * width + below;
            case LYING_ON_ITS_RIGHT_MIRRORED -> right * width + below;
            case LYING_ON_ITS_RIGHT -> right * width + y;
        };
    }
}
