package org.programmekb.image;

import java.util.Arrays;
import java.util.Set;
import org.programmekb.fuzz.FuzzTarget;

/** Images of pixels: what they are, what is published of them, and their decoding. */
public final class ImageTarget implements FuzzTarget {
    /** Larger images take longer, and do nothing else. */
    private static final long MOST_PIXELS = 250_000;

    @Override
    public void read(byte[] input) {
        ImageKind kind = ImageKind.of(Arrays.copyOf(input, Math.min(input.length, ImageKind.START)));
        if (!kind.isShown() || kind == ImageKind.SVG) {
            return;
        }
        try {
            Scan scan = Scan.of(kind, input);
            byte[] published = scan.cleaning().apply(input);
            checkPublished(kind, scan, published);
            boolean isDecoded = kind == ImageKind.JPEG || kind == ImageKind.PNG;
            if (isDecoded && scan.size().pixels() <= MOST_PIXELS) {
                ImageSize size = scan.orientation().turned(scan.size());
                ImageCodec.encode(kind, input, scan.orientation(), size, Set.of(0));
            }
        } catch (UnusableImageException e) {
            // That is what the program declares.
        }
    }

    /** Without its metadata it is the same image, and nothing more can be removed. */
    private static void checkPublished(ImageKind kind, Scan scan, byte[] published) {
        try {
            Scan again = Scan.of(kind, published);
            if (!again.size().equals(scan.size())) {
                throw new IllegalStateException("has another size: " + again.size());
            } else if (!Arrays.equals(again.cleaning().apply(published), published)) {
                throw new IllegalStateException("is not clean at once");
            }
        } catch (UnusableImageException e) {
            throw new IllegalStateException("is damaged by its cleaning: " + e.flaw(), e);
        }
    }
}
