package org.programmekb.translation;

import java.util.Locale;

/** State of a translation relative to its original. */
public enum TranslationState {
    /** It does not exist. */
    MISSING,
    /** The original has changed since the translation was accepted. */
    OUTDATED,
    /** There is no record of the state of the original that it translates, so changes cannot be detected. */
    UNRECORDED,
    /** The original has not changed since the translation was accepted. */
    CURRENT,
    /** It is current, and somebody has compared both texts in their present state. */
    REVIEWED;

    /** The name for people and programs: {@code outdated}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
