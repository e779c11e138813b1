package org.programmekb.serve;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Decides which files an open page can replace without a reload: style sheets and images. */
final class Swappable {
    private static final Set<String> ENDINGS = Set.of("css", "png", "jpg", "jpeg", "gif", "webp", "avif", "svg");

    private Swappable() {}

    /** Whether a source is copied to such a file and is otherwise used only for its address in pages. */
    static boolean isSource(Path source) {
        String name = String.valueOf(source.getFileName());
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
