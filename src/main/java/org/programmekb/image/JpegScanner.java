package org.programmekb.image;

import org.programmekb.image.Scan.Parts;
import org.programmekb.image.Scan.Pixels;

/**
 * Reads the segments of a JPEG file. Those with metadata, and whatever follows the image (previews, short films), are
 * not published; the colour profile is.
 */
final class JpegScanner {
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int HUFFMAN_TABLES = 0xC4;
    private static final int QUANTISATION_TABLES = 0xDB;
    private static final int COMMENT = 0xFE;
    private static final int FIRST_APPLICATION = 0xE0;
    private static final int LAST_APPLICATION = 0xEF;
    private static final int BASELINE = 0xC0;
    private static final int PROGRESSIVE = 0xC2;
    private static final int CMYK = 4;
    /** The bytes of a frame that say how large it is. */
    private static final int FRAME = 6;
    /** Tables of a kind have numbers from 0. */
    private static final int TABLES = 4;

    private final ByteReader in;
    private final Parts parts = new Parts();
    private final Parts profile = new Parts();
    private Orientation orientation = Orientation.UPRIGHT;
    private ImageSize size = new ImageSize(0, 0);
    private int components;
    private boolean hasMetadata;
    private boolean isOfAdobe;

    JpegScanner(ByteReader in) {
        this.in = in;
    }

    Scan scan() throws UnusableImageException {
        parts.add(0, 2);
        int at = 2;
        boolean hasPixels = false;
        while (true) {
            // Some programs leave bytes between segments, and browsers skip them.
            while (in.u8(at) != 0xFF || in.u8(at + 1) == 0) {
                at++;
            }
            int start = at;
            // Any number of these bytes may come before a marker.
            while (in.u8(at) == 0xFF) {
                at++;
            }
            int marker = in.u8(at++);
            if (marker == END_OF_IMAGE) {
                parts.add(start, at);
                break;
            } else if (marker == START_OF_IMAGE || marker == 0) {
                throw new UnusableImageException(Flaw.DAMAGED);
            }
            int length = in.u16(at);
            if (length < 2) {
                // The length counts itself, so what follows would be read twice, and again in another way once this is
                // left out.
                throw new UnusableImageException(Flaw.DAMAGED);
            }
            int end = in.after(at, length);
            read(marker, at + 2, end);
            if (marker == START_OF_SCAN) {
                end = afterPixels(end);
                hasPixels = true;
            }
            if (isPublished(marker, at + 2, end)) {
                parts.add(start, end);
            }
            if (isProfile(marker, at + 2, end)) {
                profile.add(start, end);
            }
            at = end;
        }
        if (!hasPixels) {
            throw new UnusableImageException(Flaw.DAMAGED);
        } else if (components == CMYK && !isOfAdobe) {
            // Without this mark, programs disagree whether 0 is ink or paper.
            throw new UnusableImageException(Flaw.RARE_JPEG);
        }
        return new Scan(size, orientation, components == CMYK ? Pixels.FOR_PRINT : Pixels.SCALABLE, parts::of);
    }

    private void read(int marker, int from, int to) throws UnusableImageException {
        boolean isFrame =
                marker >= BASELINE && marker <= 0xCF && marker != HUFFMAN_TABLES && marker != 0xC8 && marker != 0xCC;
        if (isFrame && to - from < FRAME) {
            throw new UnusableImageException(Flaw.DAMAGED);
        } else if (isFrame) {
            if (marker > PROGRESSIVE || in.u8(from) != 8) {
                throw new UnusableImageException(Flaw.RARE_JPEG);
            }
            size = new ImageSize(in.u16(from + 3), in.u16(from + 1));
            components = in.u8(from + 5);
        } else if (marker == QUANTISATION_TABLES || marker == HUFFMAN_TABLES) {
            checkTables(marker, from, to);
        } else if (marker == 0xE1 && !hasMetadata && has(from, to, "Exif\0")) {
            hasMetadata = true;
            orientation = Orientation.in(in, from + 6, to);
        } else if (marker == 0xEE && has(from, to, "Adobe")) {
            isOfAdobe = true;
        }
    }

    /** Browsers show nothing of an image whose tables they cannot read. */
    private void checkTables(int marker, int from, int to) throws UnusableImageException {
        int at = from;
        while (at < to) {
            int kind = in.u8(at) >> 4;
            int number = in.u8(at) & 0xF;
            at++;
            if (marker == QUANTISATION_TABLES) {
                at += kind == 0 ? 64 : 128;
            } else {
                int values = 0;
                for (int bits = 1; bits <= 16; bits++) {
                    values += in.u8(at++);
                }
                at += values;
            }
            if (number >= TABLES || kind > 1 || at > to) {
                throw new UnusableImageException(Flaw.DAMAGED);
            }
        }
    }

    /** The segments of an intact file that say what its numbers mean as colours. */
    static byte[] colours(byte[] jpeg) throws UnusableImageException {
        JpegScanner scanner = new JpegScanner(new ByteReader(jpeg));
        scanner.scan();
        return scanner.profile.of(jpeg);
    }

    private boolean isProfile(int marker, int from, int to) {
        return marker == 0xE2 && has(from, to, "ICC_PROFILE\0");
    }

    /** Whether a segment begins with these characters, which must not be those of the next one. */
    private boolean has(int from, int to, String text) {
        return to - from >= text.length() && in.has(from, text);
    }

    /** The next marker after the pixels of a scan. */
    private int afterPixels(int from) {
        int at = from;
        while (true) {
            if (in.u8(at) == 0xFF) {
                int next = in.u8(at + 1);
                boolean isData = next == 0 || next >= 0xD0 && next <= 0xD7;
                if (!isData && next != 0xFF) {
                    return at;
                }
                at += isData ? 2 : 1;
            } else {
                at++;
            }
        }
    }

    private boolean isPublished(int marker, int from, int to) {
        if (marker < FIRST_APPLICATION || marker > LAST_APPLICATION) {
            return marker != COMMENT;
        }
        return switch (marker) {
            // Without a preview, which is longer.
            case 0xE0 -> in.has(from, "JFIF\0") && to - from == 14;
            case 0xE2 -> isProfile(marker, from, to);
            case 0xEE -> has(from, to, "Adobe");
            default -> false;
        };
    }
}
