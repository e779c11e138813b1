package org.programmekb.markup;

/** Writes the slots of a {@link Body}. */
final class Slot {
    private Slot() {}

    static String heading(int index) {
        return of('h', String.valueOf(index));
    }

    static String link(int index) {
        return of('l', String.valueOf(index));
    }

    static String image(int index) {
        return of('i', String.valueOf(index));
    }

    static String imageWidth(int index) {
        return of('w', String.valueOf(index));
    }

    static String imageHeight(int index) {
        return of('y', String.valueOf(index));
    }

    static String message(String key) {
        return of('m', key);
    }

    private static String of(char kind, String value) {
        return Body.OPEN + String.valueOf(kind) + value + Body.CLOSE;
    }
}
