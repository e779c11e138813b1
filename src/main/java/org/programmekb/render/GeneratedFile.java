package org.programmekb.render;

import java.util.function.Supplier;
import org.programmekb.diagnostic.Location;

/**
 * A file of the site that is not made from a template.
 *
 * @param path below the root of the site
 * @param content the bytes, computed when the file is written
 */
public record GeneratedFile(String path, Supplier<byte[]> content) {
    /** The location for diagnostics about the file: its address. */
    public Location location() {
        return Location.of("/" + path);
    }
}
