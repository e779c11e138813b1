package org.programmekb.serve;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** The files that an open page can exchange without being loaded again. */
final class Swappable {
    private static final Set<String> ENDINGS = Set.of("css", "png", "jpg", "jpeg", "gif", "webp", "avif", "svg");

    private Swappable() {}

    /** Whether a source is copied to such a file, and nothing else is made from it but its address in pages. */
    static boolean isSource(Path source) {
        String name = String.valueOf(source.getFileName());
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
