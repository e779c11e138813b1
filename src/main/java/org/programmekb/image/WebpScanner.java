package org.programmekb.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import org.programmekb.image.Scan.Parts;
import org.programmekb.image.Scan.Pixels;

/** Reads the chunks of a WebP file. Browsers ignore its metadata, also the orientation, and it is not published. */
final class WebpScanner {
    private static final Set<String> PUBLISHED = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final int FIRST = 12;
    private static final int HEAD = 8;
    /** The flags of the chunk VP8X that announce metadata. */
    private static final int METADATA = 0x0C;

    private final ByteReader in;
    private final Parts parts = new Parts();
    private ImageSize size = new ImageSize(0, 0);

    WebpScanner(ByteReader in) {
        this.in = in;
    }

    Scan scan() throws UnusableImageException {
        int end = in.after(HEAD, in.u32Little(4));
        parts.add(0, FIRST);
        for (int at = FIRST; at + HEAD <= end; ) {
            long length = in.u32Little(at + 4);
            // A byte may be missing that only makes the length even.
            int next = Math.min(in.after(at + HEAD, length) + (int) (length & 1), end);
            String name = in.text(at, 4);
            read(name, at + HEAD);
            if (PUBLISHED.contains(name)) {
                parts.add(at, next);
            }
            at = next;
        }
        return new Scan(size, Orientation.UPRIGHT, Pixels.UNTOUCHED, WebpScanner.this::cleaned);
    }

    private void read(String name, int at) throws UnusableImageException {
        if (size.width() > 0) {
            return;
        }
        switch (name) {
            case "VP8X" -> size = new ImageSize(in.u24Little(at + 4) + 1, in.u24Little(at + 7) + 1);
            case "VP8L" -> {
                long bits = in.u32Little(at + 1);
                size = new ImageSize((int) (bits & 0x3FFF) + 1, (int) (bits >> 14 & 0x3FFF) + 1);
            }
            case "VP8 " -> size = new ImageSize(in.u16Little(at + 6) & 0x3FFF, in.u16Little(at + 8) & 0x3FFF);
            case "ANMF" -> throw new UnusableImageException(Flaw.DAMAGED);
            default -> {}
        }
    }

    private byte[] cleaned(byte[] bytes) {
        byte[] clean = parts.of(bytes);
        ByteBuffer.wrap(clean).order(ByteOrder.LITTLE_ENDIAN).putInt(4, clean.length - HEAD);
        if (new ByteReader(clean).has(FIRST, "VP8X")) {
            clean[FIRST + HEAD] &= ~METADATA;
        }
        return clean;
    }
}
