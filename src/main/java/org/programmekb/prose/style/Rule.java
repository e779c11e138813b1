package org.programmekb.prose.style;

/** One thing that is looked for in passages of one language. */
interface Rule {
    /** Those of {@link Traits} without which it finds nothing; it looks if one of them is there. */
    int traits();

    /** Reports what is wrong. */
    void check(Line line);
}
