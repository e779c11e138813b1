package org.programmekb.prose;

/** One thing that is looked for in passages of one language. */
@FunctionalInterface
interface Rule {
    /** Reports what is wrong. */
    void check(Line line);
}
