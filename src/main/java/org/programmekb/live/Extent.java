package org.programmekb.live;

/** The files of a site that an edit makes current. */
public enum Extent {
    /** All files except the search index, which a later build updates. */
    PAGES,
    /** All files. */
    WHOLE
}
