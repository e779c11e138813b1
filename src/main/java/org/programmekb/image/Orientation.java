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

    /** The one field of Exif metadata that changes how an image is shown. */
    private static final int FIELD = 0x0112;

    private static final int ENTRY_BYTES = 12;

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

    /** The orientation that a block of Exif metadata states; upright if it states none that can be read. */
    static Orientation in(ByteReader in, int from, int to) {
        try {
            boolean isLittle = in.has(from, "II");
            int fields = Math.toIntExact(from + (isLittle ? in.u32Little(from + 4) : in.u32(from + 4)));
            int count = isLittle ? in.u16Little(fields) : in.u16(fields);
            for (int i = 0; i < count; i++) {
                int at = fields + 2 + i * ENTRY_BYTES;
                if (at + ENTRY_BYTES > to) {
                    break;
                }
                if ((isLittle ? in.u16Little(at) : in.u16(at)) == FIELD) {
                    return Orientation.of(isLittle ? in.u16Little(at + 8) : in.u16(at + 8));
                }
            }
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            // Browsers ignore metadata that they cannot read, too.
        }
        return Orientation.UPRIGHT;
    }
}
