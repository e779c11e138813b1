package org.programmekb.render;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.programmekb.diagnostic.Location;

/**
 * A file of the site that is not made from a template.
 *
 * @param path below the root of the site
 * @param content the bytes, computed when the file is written
 */
public record GeneratedFile(String path, Supplier<byte[]> content) {
    /** A file with a text. */
    public static GeneratedFile text(String path, Supplier<String> text) {
        return new GeneratedFile(path, () -> text.get().getBytes(StandardCharsets.UTF_8));
    }

    /** The location for diagnostics about the file: its address. */
    public Location location() {
        return Location.of("/" + path);
    }
}
