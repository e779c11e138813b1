package org.programmekb.source;

/** What happened to a file or a folder. */
public enum Change {
    /** It came into being, or another file took its name, which is how many editors save. */
    CREATED,
    /** It was there before and still is. */
    MODIFIED,
    /** It is gone. */
    DELETED;

    /** Both in one, as seen by somebody who looks only before the first and after the second. */
    public Change then(Change later) {
        if (later == DELETED) {
            return DELETED;
        }
        return this == CREATED ? CREATED : MODIFIED;
    }
}
