package org.programmekb.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Says whether a file is a picture that can be published. */
public final class ImageProbe {
    private ImageProbe() {}

    /** The usual file extension of a picture that browsers show; empty for a damaged file, and for every other. */
    public static Optional<String> ending(Path file, int mostBytes) throws IOException {
        if (Files.size(file) > mostBytes) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        ImageKind kind = ImageKind.of(bytes);
        if (!kind.isShown()) {
            return Optional.empty();
        }
        try {
            if (kind == ImageKind.SVG) {
                SvgScanner.size(bytes);
            } else {
                Scan.of(kind, bytes);
            }
            return Optional.of(kind.endings().get(0));
        } catch (UnusableImageException e) {
            return Optional.empty();
        }
    }
}
