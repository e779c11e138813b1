package org.programmekb.image;

import org.programmekb.image.Scan.Parts;
import org.programmekb.image.Scan.Pixels;

/** Reads the blocks of a GIF file. Comments and the blocks of other programs are not published. */
final class GifScanner {
    private static final int HEAD = 13;
    private static final int IMAGE = 0x2C;
    private static final int EXTENSION = 0x21;
    private static final int END = 0x3B;
    private static final int CONTROL = 0xF9;
    private static final int APPLICATION = 0xFF;

    private final ByteReader in;
    private final Parts parts = new Parts();

    GifScanner(ByteReader in) {
        this.in = in;
    }

    Scan scan() throws UnusableImageException {
        int at = afterColours(HEAD, in.u8(10));
        parts.add(0, at);
        int frames = 0;
        // Some programs leave out the last byte, and browsers do not mind.
        while (at < in.size() && in.u8(at) != END) {
            int start = at;
            boolean isPublished = true;
            switch (in.u8(at)) {
                case IMAGE -> {
                    at = afterBlocks(afterColours(at + 10, in.u8(at + 9)) + 1);
                    frames++;
                }
                case EXTENSION -> {
                    isPublished = in.u8(at + 1) == CONTROL || in.u8(at + 1) == APPLICATION && isLoop(at + 3);
                    at = afterBlocks(at + 2);
                }
                default -> throw new UnusableImageException(Flaw.DAMAGED);
            }
            if (isPublished) {
                parts.add(start, at);
            }
        }
        if (frames == 0) {
            throw new UnusableImageException(Flaw.CUT_OFF);
        }
        parts.add(at, Math.min(at + 1, in.size()));
        ImageSize size = new ImageSize(in.u16Little(6), in.u16Little(8));
        return new Scan(size, Orientation.UPRIGHT, Pixels.UNTOUCHED, parts::of);
    }

    /** The position after a table of colours, if the flags announce one. */
    private static int afterColours(int at, int flags) {
        return (flags & 0x80) == 0 ? at : at + 3 * (2 << (flags & 7));
    }

    private int afterBlocks(int from) throws UnusableImageException {
        int at = from;
        while (in.u8(at) != 0) {
            at = in.after(at, in.u8(at) + 1L);
        }
        return at + 1;
    }

    /** Whether a block of another program says how often an animation is repeated. */
    private boolean isLoop(int at) {
        return in.has(at, "NETSCAPE2.0") || in.has(at, "ANIMEXTS1.0");
    }
}
