package org.programmekb.markup.html;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Placeholders in the HTML of a body for values from other documents or in the language of the page. */
public final class Slot {
    /** Starts a slot; the character is removed from authors' texts. */
    public static final char OPEN = '\u0002';
    /** Ends a slot. */
    public static final char CLOSE = '\u0003';

    /** An attribute of a link that has no text of its own, and shows the title of its target. */
    public static final String WANTS_TITLE = "data-wants-title";

    private static final Pattern ELSEWHERE = Pattern.compile("(?!kb:)[A-Za-z][A-Za-z0-9+.-]*:.*|//.*|#.*");

    private Slot() {}

    /** Makes a link without a text of its own show the title of its target, unless that is no other part of the site. */
    public static void showTitle(Element link, String target) {
        if (!ELSEWHERE.matcher(target).matches()) {
            link.attr(WANTS_TITLE, "");
        }
    }

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

    /** The width of an image; if the author states a height, the one that belongs to it. */
    public static String imageWidth(int index, String statedHeight) {
        return of('w', index + (statedHeight.isEmpty() ? "" : "x" + statedHeight));
    }

    /** The height of an image; if the author states a width, the one that belongs to it. */
    public static String imageHeight(int index, String statedWidth) {
        return of('y', index + (statedWidth.isEmpty() ? "" : "x" + statedWidth));
    }

    public static String imageChoice(int index) {
        return of('s', String.valueOf(index));
    }

    public static String imageSizes(int index) {
        return of('z', String.valueOf(index));
    }

    public static String message(String key) {
        return of('m', key);
    }

    private static String of(char kind, String value) {
        return OPEN + String.valueOf(kind) + value + CLOSE;
    }
}
