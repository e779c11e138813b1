package org.programmekb.paper;

/** A kind of page that is printed, with the number of sheets that it may take. */
enum SheetKind {
    CITY(1),
    COOPERATION(1),
    PROJECT(1),
    PLAN(4),
    /** As long as it is: a matrix or the stocktaking, in which nothing may be missing. */
    WHOLE(Integer.MAX_VALUE);

    private final int sheets;

    SheetKind(int sheets) {
        this.sheets = sheets;
    }

    boolean holds(int pages) {
        return pages <= sheets;
    }
}
