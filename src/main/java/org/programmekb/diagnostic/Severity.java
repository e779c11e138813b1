package org.programmekb.diagnostic;

/** How much a diagnostic weighs: an error stops publication, a warning does not, and what is off is not reported. */
public enum Severity {
    ERROR,
    WARNING,
    OFF;

    /** The lower-case word that stands in messages and in {@code check.<code>=} settings. */
    public String word() {
        return switch (this) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case OFF -> "off";
        };
    }
}
