package org.programmekb.imports.wordpress.export;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** The characters of a part of an address, which may be written as the hexadecimal numbers of their bytes. */
public final class Decoded {
    private Decoded() {}

    /** The part as people read it; unchanged if it is not written in this way. */
    public static String of(String part) {
        if (part.indexOf('%') < 0) {
            return part;
        }
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return part;
        }
    }
}
