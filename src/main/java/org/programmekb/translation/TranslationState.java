package org.programmekb.translation;

import java.util.Locale;

/** How a translation stands to its original. */
public enum TranslationState {
    /** There is none. */
    MISSING,
    /** The original says something else since the translation was accepted. */
    OUTDATED,
    /** Nobody has recorded which state of the original it translates, so nobody can tell whether that has changed. */
    UNRECORDED,
    /** It was accepted for what the original says. */
    CURRENT,
    /** It is current, and somebody has compared the two as they are. */
    REVIEWED;

    /** The name that people read and programs compare: {@code outdated}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
