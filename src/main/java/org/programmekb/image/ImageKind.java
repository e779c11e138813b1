package org.programmekb.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file is by its first bytes, whatever its name says. */
public enum ImageKind {
    JPEG("JPEG", "jpg jpeg"),
    PNG("PNG", "png"),
    GIF("GIF", "gif"),
    WEBP("WebP", "webp"),
    AVIF("AVIF", "avif"),
    SVG("SVG", "svg"),
    HEIC("HEIC", "heic heif hif"),
    TIFF("TIFF", "tif tiff"),
    RAW("RAW", "cr2 cr3 crw nef nrw arw srf sr2 dng orf raf rw2 pef srw x3f 3fr"),
    BMP("BMP", "bmp dib"),
    PHOTOSHOP("Photoshop", "psd psb"),
    JPEG_2000("JPEG 2000", "jp2 j2k jpx"),
    JPEG_XL("JPEG XL", "jxl"),
    PDF("PDF", "pdf"),
    WEB_PAGE("HTML", "html htm"),
    /** A small text of Git Large File Storage in the place of the file itself. */
    POINTER("", ""),
    EMPTY("", ""),
    OTHER("", "");

    /** How many bytes at the start of a file tell what it is. */
    static final int START = 4096;

    /** The largest picture, in bytes; GitHub accepts no larger file. */
    public static final int MOST_BYTES = 100_000_000;

    private static final Set<ImageKind> SHOWN = Set.of(JPEG, PNG, GIF, WEBP, AVIF, SVG);
    private static final Set<ImageKind> PHOTOS = Set.of(JPEG, PNG, GIF, WEBP, AVIF, HEIC);
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1");
    private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis");
    /** A vector image: what may come before the first element, and the element. A web page may contain such images. */
    private static final Pattern VECTOR = Pattern.compile(
            "(?:\\s++|\u00ef\u00bb\u00bf|<!--.*?-->|<\\?.*?\\?>|<!doctype[^>\\[]*+(?:\\[.*?]\\s*+)?>)*+<(?:\\w++:)?svg\\b",
            Pattern.DOTALL);

    private final String label;
    private final String endings;

    ImageKind(String label, String endings) {
        this.label = label;
        this.endings = endings;
    }

    /** Its name, the same in every language. */
    String label() {
        return label;
    }

    /** Whether browsers show it. */
    boolean isShown() {
        return SHOWN.contains(this);
    }

    /** Whether no other kind of file begins with the same bytes, so that it is an image even if its name says otherwise. */
    boolean isCertain() {
        return PHOTOS.contains(this);
    }

    /** The file extensions that it may have, without dots; the first is the usual one. */
    List<String> endings() {
        return List.of(endings.split(" "));
    }

    /** The kind that the file extension of a name promises, among those that browsers show. */
    static Optional<ImageKind> shownAs(String name) {
        return named(name).filter(ImageKind::isShown);
    }

    /** The kind of image that the file extension of a name promises. */
    static Optional<ImageKind> named(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind ->
                        kind != PDF && kind != WEB_PAGE && kind.endings().contains(ending))
                .findFirst();
    }

    /** Whether a path has the file extension of an image that browsers show. */
    public static boolean isShownAs(String path) {
        return shownAs(path).isPresent();
    }

    /** Whether a path has the file extension of any image. */
    public static boolean isNamed(String path) {
        return named(path).isPresent();
    }

    /** The kind of a file that begins with these bytes. */
    static ImageKind of(byte[] start) {
        if (start.length == 0) {
            return EMPTY;
        }
        String text = new String(start, 0, Math.min(start.length, START), StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        } else if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        } else if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
            return GIF;
        } else if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return WEBP;
        } else if (text.startsWith("ftyp", 4)) {
            return ofBrands(text);
        } else if (text.startsWith("version https://git-lfs.github.com/spec/")) {
            return POINTER;
        }
        return ofOldFormat(text).orElseGet(() -> ofText(text));
    }

    /** Formats that share the container of MP4 differ in the names that follow its first box. */
    private static ImageKind ofBrands(String text) {
        int end = Math.min(text.length(), text.charAt(2) << 8 | text.charAt(3));
        String major = text.substring(8, Math.min(12, text.length()));
        if (major.equals("crx ")) {
            return RAW;
        }
        ImageKind found = OTHER;
        for (int at = 8; at + 4 <= end; at += 4) {
            String brand = text.substring(at, at + 4);
            if (AVIF_BRANDS.contains(brand)) {
                return AVIF;
            }
            found = HEIC_BRANDS.contains(brand) ? HEIC : found;
        }
        return found;
    }

    private static Optional<ImageKind> ofOldFormat(String text) {
        boolean isRaw = text.startsWith("II*\0") && text.startsWith("CR", 8)
                || text.startsWith("IIRO")
                || text.startsWith("IIRS")
                || text.startsWith("IIU\0")
                || text.startsWith("HEAPCCDR", 6)
                || text.startsWith("FUJIFILMCCD-RAW")
                || text.startsWith("FOVb");
        if (isRaw) {
            return Optional.of(RAW);
        } else if (text.startsWith("II*\0") || text.startsWith("MM\0*") || text.startsWith("II+\0")) {
            return Optional.of(TIFF);
        } else if (text.startsWith("BM") && text.length() > 14 && text.startsWith("\0\0\0\0", 6)) {
            return Optional.of(BMP);
        } else if (text.startsWith("8BPS")) {
            return Optional.of(PHOTOSHOP);
        } else if (text.startsWith("jP  \r\n", 4)) {
            return Optional.of(JPEG_2000);
        } else if (text.startsWith("\u00ff\n") || text.startsWith("JXL \r\n", 4)) {
            return Optional.of(JPEG_XL);
        }
        return text.startsWith("%PDF") ? Optional.of(PDF) : Optional.empty();
    }

    private static ImageKind ofText(String text) {
        String start = text.toLowerCase(Locale.ROOT);
        if (VECTOR.matcher(start).lookingAt()) {
            return SVG;
        }
        return start.contains("<!doctype html") || start.contains("<html") ? WEB_PAGE : OTHER;
    }
}
