package org.programmekb.image;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.programmekb.cache.Hash;
import org.programmekb.config.InputFile;
import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.image.Scan.Pixels;
import org.programmekb.source.SourceFile;

/**
 * Looks at the files that are images, or should be, and reports those that cannot be published.
 *
 * @param limits how large an image may be
 * @param memory bounds the bytes that are in memory at once
 * @param diagnostics receives the findings
 */
record ImageCheck(Limits limits, MemoryBudget memory, Diagnostics diagnostics) {
    /** In bytes; more is too much for everybody who works on the site. */
    private static final long LARGE = 2_000_000;

    /** The image in a file; empty if the file is none, or one that is reported. */
    Optional<ImageFile> look(SourceFile file, Location place) throws IOException {
        byte[] start = start(file);
        ImageKind kind = ImageKind.of(start);
        Optional<ImageKind> named = ImageKind.named(file.path());
        if (kind == ImageKind.POINTER) {
            diagnostics.report(Code.LFS_POINTER, place, Message.of("lfs-pointer.file"));
            return Optional.empty();
        } else if (named.isEmpty() && !kind.isCertain() || isTooLarge(file, named)) {
            return Optional.empty();
        }
        if (file.size() > LARGE) {
            diagnostics.report(
                    Code.IMAGE_LARGE, place, Message.of("image-large.size", megabytes(file.size()), megabytes(LARGE)));
        }
        if (!kind.isShown()) {
            reportUnshown(file, kind, place);
            return Optional.empty();
        } else if (named.filter(kind::equals).isEmpty()) {
            reportEnding(file, kind, place);
            return Optional.empty();
        }
        return read(file, kind, place);
    }

    /** Such a vector image is reported when it is published. */
    private boolean isTooLarge(SourceFile file, Optional<ImageKind> named) {
        return named.filter(ImageKind.SVG::equals).isPresent() && file.size() > limits.fileBytes();
    }

    private static byte[] start(SourceFile file) throws IOException {
        try (InputStream in = InputFile.open(file.file())) {
            return in.readNBytes(ImageKind.START);
        }
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / 1e6);
    }

    private Optional<ImageFile> read(SourceFile file, ImageKind kind, Location place) throws IOException {
        if (file.isTooLarge(ImageKind.MOST_BYTES, place, SourceFile.TOO_LARGE, diagnostics)) {
            return Optional.empty();
        }
        try {
            return memory.with(file.size(), () -> {
                byte[] bytes = file.read();
                Hash content = Hash.of(bytes);
                return kind == ImageKind.SVG
                        ? Optional.of(new ImageFile(file, kind, content, SvgScanner.size(bytes), List.of()))
                        : read(file, kind, content, Scan.of(kind, bytes), place);
            });
        } catch (UnusableImageException e) {
            e.flaw().report(place, diagnostics);
            return Optional.empty();
        }
    }

    private Optional<ImageFile> read(SourceFile file, ImageKind kind, Hash content, Scan scan, Location place) {
        ImageSize size = scan.orientation().turned(scan.size());
        if (size.pixels() > limits.imagePixels()) {
            diagnostics.report(
                    Code.IMAGE_INVALID,
                    place,
                    Message.of("image-invalid.too-many-pixels", size.width(), size.height(), limits.imagePixels()),
                    Message.of("image-invalid.hint-smaller"));
            return Optional.empty();
        }
        List<Integer> copies =
                scan.pixels() == Pixels.UNTOUCHED ? List.of() : ImageFile.copies(file.size(), size.width());
        return Optional.of(new ImageFile(file, kind, content, Optional.of(size), copies));
    }

    private void reportEnding(SourceFile file, ImageKind kind, Location place) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        String right =
                (dot < 0 ? name : name.substring(0, dot)) + "." + kind.endings().get(0);
        Message message = dot < 0
                ? Message.of("image-invalid.no-ending", kind.label())
                : Message.of("image-invalid.ending", kind.label(), name.substring(dot));
        diagnostics.report(Code.IMAGE_INVALID, place, message, Message.of("image-invalid.hint-rename", right));
    }

    private void reportUnshown(SourceFile file, ImageKind kind, Location place) {
        String ending = file.path().substring(file.path().lastIndexOf('.') + 1);
        boolean isRenamed = !kind.endings().contains(ending.toLowerCase(Locale.ROOT));
        boolean isRaw = kind == ImageKind.TIFF
                && ImageKind.named(file.path()).filter(ImageKind.RAW::equals).isPresent();
        if (kind == ImageKind.EMPTY) {
            report(place, "upload", Message.of("image-invalid.empty"));
        } else if (kind == ImageKind.WEB_PAGE) {
            report(place, "web-page", Message.of("image-invalid.web-page"));
        } else if (kind == ImageKind.HEIC) {
            String problem = isRenamed ? "image-invalid.heic-renamed" : "image-invalid.heic";
            report(place, "heic", Message.of(problem, "." + ending));
        } else if (kind == ImageKind.RAW || isRaw) {
            report(place, "raw", Message.of("image-invalid.raw"));
        } else if (kind == ImageKind.OTHER) {
            report(place, "save", Message.of("image-invalid.no-image"));
        } else {
            String problem = isRenamed ? "image-invalid.kind-renamed" : "image-invalid.kind";
            report(place, "save", Message.of(problem, kind.label(), "." + ending));
        }
    }

    private void report(Location place, String remedy, Message problem) {
        diagnostics.report(Code.IMAGE_INVALID, place, problem, Message.of("image-invalid.hint-" + remedy));
    }
}
