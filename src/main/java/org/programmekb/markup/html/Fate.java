package org.programmekb.markup.html;

/** What becomes of a node. */
enum Fate {
    KEEP,
    /** It is removed with its content. */
    DROP,
    /** Only its content stays. */
    UNWRAP
}
