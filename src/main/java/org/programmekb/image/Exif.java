package org.programmekb.image;

/** The one field of Exif metadata that changes how an image is shown. */
final class Exif {
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY_BYTES = 12;

    private Exif() {}

    /** The orientation that a block of metadata states; upright if it states none that can be read. */
    static Orientation orientation(ByteReader in, int from, int to) {
        try {
            boolean isLittle = in.has(from, "II");
            int fields = Math.toIntExact(from + (isLittle ? in.u32Little(from + 4) : in.u32(from + 4)));
            int count = isLittle ? in.u16Little(fields) : in.u16(fields);
            for (int i = 0; i < count; i++) {
                int at = fields + 2 + i * ENTRY_BYTES;
                if (at + ENTRY_BYTES > to) {
                    break;
                }
                if ((isLittle ? in.u16Little(at) : in.u16(at)) == ORIENTATION) {
                    return Orientation.of(isLittle ? in.u16Little(at + 8) : in.u16(at + 8));
                }
            }
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            // Browsers ignore metadata that they cannot read, too.
        }
        return Orientation.UPRIGHT;
    }
}
