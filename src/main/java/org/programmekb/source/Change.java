package org.programmekb.source;

/** What happened to a file or a folder. */
public enum Change {
    /** It was created, or another file was renamed to it; many editors save that way. */
    CREATED,
    /** It existed before and still exists. */
    MODIFIED,
    /** It was deleted. */
    DELETED;

    /** The combined change, as seen by comparing only the states before the first and after the second. */
    public Change then(Change later) {
        if (later == DELETED) {
            return DELETED;
        }
        return this == CREATED ? CREATED : MODIFIED;
    }
}
