package org.programmekb.imports.wordpress.export;

/** Characters for private use that mark places in a text while it is converted; no text that was read contains them. */
public final class Marker {
    /** Begins a mark. */
    public static final char START = '\uF8F0';
    /** Ends it. */
    public static final char END = '\uF8F1';

    private Marker() {}

    static boolean is(char c) {
        return c == START || c == END;
    }
}
