package org.programmekb.compare;

/**
 * A page of a site.
 *
 * @param file its file, below the root of the site
 * @param language the code of its language; empty for pages of no language
 * @param title its title; its file if it has none
 * @param kind what it shows
 * @param source the path of the file that it is made from; empty if there is none
 * @param own a hash of what authors wrote about this page: its text, its facts and its pictures
 * @param main a hash of its content, without header, menu and footer
 * @param whole a hash of all its bytes
 */
public record PageState(
        String file, String language, String title, Kind kind, String source, long own, long main, long whole) {
    /** What a page shows. */
    public enum Kind {
        /** Content that authors wrote for this page, in its language. */
        CONTENT,
        /** Content in another language, because the translation is missing. */
        UNTRANSLATED,
        /** What other pages hold: lists, overviews, choices. */
        LIST
    }

    boolean isContent() {
        return kind != Kind.LIST;
    }
}
