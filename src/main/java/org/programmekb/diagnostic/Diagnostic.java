package org.programmekb.diagnostic;

import java.util.Comparator;

/**
 * One finding about the sources or the site made from them.
 *
 * @param code what kind of finding it is
 * @param severity {@link Code#severity()} unless the project configures another
 * @param location where it is
 * @param message one sentence fragment without a full stop, naming the value that is wrong
 * @param hint what to do about it
 */
public record Diagnostic(Code code, Severity severity, Location location, String message, String hint)
        implements Comparable<Diagnostic> {
    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::location)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }

    /** The line that a reader sees: {@code place: severity[code]: message (hint: ...)}. */
    @Override
    public String toString() {
        return location + ": " + severity.word() + "[" + code.id() + "]: " + message + " (hint: " + hint + ")";
    }
}
