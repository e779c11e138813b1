package org.programmekb.render;

import java.util.function.Supplier;
import org.programmekb.diagnostic.Location;

/**
 * A file of the site that no template prints.
 *
 * @param path below the root of the site
 * @param content made when it is written
 */
public record GeneratedFile(String path, Supplier<byte[]> content) {
    /** What a finding about the file names: its address. */
    public Location location() {
        return Location.of("/" + path);
    }
}
