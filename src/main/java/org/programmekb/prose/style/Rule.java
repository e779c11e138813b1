package org.programmekb.prose.style;

/** A typographic rule for passages of one language. */
interface Rule {
    /** The {@link Traits} that a passage must have for this rule to run; one of them is enough. */
    int traits();

    /** Reports the problems of a passage. */
    void check(Line line);
}
