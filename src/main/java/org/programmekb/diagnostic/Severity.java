package org.programmekb.diagnostic;

import java.util.Locale;

/** Severity of a diagnostic: an error prevents publication, a warning does not, and {@code OFF} is not reported. */
public enum Severity {
    ERROR,
    WARNING,
    OFF;

    /** The lower-case word in messages and in {@code check.<code>=} settings. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word for people. */
    public Message message() {
        return this == ERROR ? Message.of("severity.error") : Message.of("severity.warning");
    }
}
