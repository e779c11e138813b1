package org.programmekb.markup.html;

/** Placeholders in the HTML of a body for values from other documents or in the language of the page. */
public final class Slot {
    /** Starts a slot; the character is removed from authors' texts. */
    public static final char OPEN = '\u0002';
    /** Ends a slot. */
    public static final char CLOSE = '\u0003';

    /** An attribute of a link that has no text of its own, and shows the title of its target. */
    public static final String WANTS_TITLE = "data-wants-title";

    private Slot() {}

    public static String heading(int index) {
        return of('h', String.valueOf(index));
    }

    public static String link(int index) {
        return of('l', String.valueOf(index));
    }

    public static String linkTitle(int index) {
        return of('t', String.valueOf(index));
    }

    public static String image(int index) {
        return of('i', String.valueOf(index));
    }

    public static String imageWidth(int index) {
        return of('w', String.valueOf(index));
    }

    public static String imageHeight(int index) {
        return of('y', String.valueOf(index));
    }

    static String message(String key) {
        return of('m', key);
    }

    private static String of(char kind, String value) {
        return OPEN + String.valueOf(kind) + value + CLOSE;
    }
}
