package org.programmekb.config;

/** What becomes of an entry of which no more is known than a line. */
public enum ShortEntries {
    /** It has a page. */
    PAGES,
    /** It is a row in the list of its type. */
    ROWS
}
