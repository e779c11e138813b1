package org.programmekb.image;

import java.util.Set;
import java.util.zip.CRC32;
import org.programmekb.image.Scan.Parts;
import org.programmekb.image.Scan.Pixels;

/** Reads the chunks of a PNG file. Only those that change how the image is shown are published. */
final class PngScanner {
    /** The position of the first chunk. */
    static final int FIRST = 8;
    /** Length, name and checksum of a chunk. */
    static final int FRAME = 12;

    private static final int PALETTE = 3;

    /** Chunks that say what the numbers of pixels mean as colours. */
    private static final Set<String> COLOURS = Set.of("cHRM", "gAMA", "iCCP", "sRGB", "cICP");

    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "IDAT", "IEND");
    private static final Set<String> SHOWN =
            Set.of("tRNS", "sBIT", "bKGD", "pHYs", "acTL", "fcTL", "fdAT", "mDCV", "cLLI");

    private final ByteReader in;
    private final Parts parts = new Parts();
    private Orientation orientation = Orientation.UPRIGHT;
    private boolean hasPixels;
    private boolean isMoving;

    PngScanner(ByteReader in) {
        this.in = in;
    }

    Scan scan() throws UnusableImageException {
        parts.add(0, FIRST);
        if (!in.has(FIRST + 4, "IHDR")) {
            throw new UnusableImageException(in.size() < FIRST + FRAME ? Flaw.CUT_OFF : Flaw.DAMAGED);
        }
        String name = "";
        for (int at = FIRST; !name.equals("IEND"); ) {
            int end = in.after(at, in.u32(at) + FRAME);
            name = in.text(at + 4, 4);
            read(name, at + 8, end - 4);
            if (NEEDED.contains(name) || SHOWN.contains(name) || COLOURS.contains(name)) {
                check(at + 4, end - 4);
                parts.add(at, end);
            } else if (Character.isUpperCase(name.charAt(0))) {
                // By this letter, no program may show the image without knowing the chunk.
                throw new UnusableImageException(Flaw.DAMAGED);
            }
            at = end;
        }
        if (!hasPixels) {
            throw new UnusableImageException(Flaw.DAMAGED);
        }
        ImageSize size = new ImageSize(length(FIRST + 8), length(FIRST + 12));
        boolean hasFewColours = in.u8(FIRST + 17) == PALETTE || in.u8(FIRST + 16) < Byte.SIZE;
        // A smaller copy in all colours would be a larger file.
        return new Scan(
                size,
                isMoving ? Orientation.UPRIGHT : orientation,
                isMoving || hasFewColours ? Pixels.UNTOUCHED : Pixels.SCALABLE,
                parts::of);
    }

    private int length(int at) {
        return (int) Math.min(in.u32(at), Integer.MAX_VALUE);
    }

    private void read(String name, int from, int to) {
        switch (name) {
            case "IDAT" -> hasPixels = true;
            case "acTL" -> isMoving = true;
            case "eXIf" -> orientation = Orientation.in(in, from, to);
            default -> {}
        }
    }

    private void check(int from, int to) throws UnusableImageException {
        CRC32 checksum = new CRC32();
        checksum.update(in.bytes(), from, to - from);
        if (checksum.getValue() != in.u32(to)) {
            throw new UnusableImageException(Flaw.DAMAGED);
        }
    }

    /** The chunks of an intact file that say what its numbers mean as colours. */
    static byte[] colours(byte[] png) {
        ByteReader in = new ByteReader(png);
        Parts found = new Parts();
        for (int at = FIRST; at + FRAME <= png.length; ) {
            int end = at + (int) in.u32(at) + FRAME;
            if (COLOURS.contains(in.text(at + 4, 4))) {
                found.add(at, end);
            }
            at = end;
        }
        return found.of(png);
    }
}
