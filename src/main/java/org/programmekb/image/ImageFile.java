package org.programmekb.image;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.programmekb.cache.Hash;
import org.programmekb.source.SourceFile;

/**
 * An image of the project that can be published. At the address of its file it has its full size. A large one is also
 * published with smaller widths, of which browsers choose one.
 *
 * @param file the file
 * @param kind what its bytes are
 * @param content a hash of the bytes
 * @param size as readers see it; empty for vector images that state none
 * @param copies the widths of the smaller copies, in pixels, from the smallest; empty for images that are not large
 */
public record ImageFile(SourceFile file, ImageKind kind, Hash content, Optional<ImageSize> size, List<Integer> copies) {
    /**
     * The layout shows images up to 66 rem (1,056 pixels) wide, and prose up to about 600: the widths are for a phone, for
     * a tablet or a usual screen, and for a screen with twice the pixels.
     */
    private static final List<Integer> WIDTHS = List.of(720, 1280, 1920);

    /** In bytes; an image with less is loaded quickly whatever its width. */
    private static final long SMALL = 200_000;

    public ImageFile {
        copies = List.copyOf(copies);
    }

    /** The widths of smaller copies that an image of this width needs. */
    static List<Integer> copies(long bytes, int width) {
        return bytes <= SMALL || width <= WIDTHS.get(1)
                ? List.of()
                : WIDTHS.stream().filter(each -> each < width).toList();
    }

    /** The address of a copy, beside that of the image itself. */
    public static String address(String own, int width) {
        int dot = own.lastIndexOf('.');
        return own.substring(0, dot) + "." + width + "w" + own.substring(dot);
    }

    /** The address for browsers that cannot choose. */
    public String usual(String own) {
        return copies.isEmpty() ? own : address(own, copies.get(1));
    }

    /** The addresses and widths from which browsers choose, as in the attribute {@code srcset}; empty if there is no choice. */
    public Optional<String> choice(String own) {
        if (copies.isEmpty()) {
            return Optional.empty();
        }
        Stream<String> whole = largest().equals(size.orElseThrow())
                ? Stream.of(own + " " + size.orElseThrow().width() + "w")
                : Stream.empty();
        return Optional.of(Stream.concat(copies.stream().map(width -> address(own, width) + " " + width + "w"), whole)
                .collect(Collectors.joining(", ")));
    }

    /** The address of the largest one that pages use, for programs that show previews. */
    public String large(String own) {
        return copies.isEmpty() || largest().equals(size.orElseThrow())
                ? own
                : address(own, largest().width());
    }

    /** The size of the largest one that pages use. */
    public ImageSize largest() {
        ImageSize whole = size.orElseThrow();
        int most = WIDTHS.get(WIDTHS.size() - 1);
        return copies.isEmpty() || whole.width() <= most ? whole : whole.withWidth(most);
    }

    /** What pages show of it; the content may differ. */
    String shown() {
        return kind + " " + size + " " + copies;
    }

    /** All widths in which it is published; 0 is the image as a whole. */
    public IntStream widths() {
        return IntStream.concat(IntStream.of(0), copies.stream().mapToInt(Integer::intValue));
    }
}
