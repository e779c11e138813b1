package org.programmekb.diagnostic;

/**
 * One finding about the sources or the site made from them.
 *
 * @param code the kind of finding
 * @param severity {@link Code#severity()} unless the project overrides it
 * @param location the place in the sources
 * @param message a sentence fragment without a full stop that names the wrong value
 * @param hint how to fix it
 */
public record Diagnostic(Code code, Severity severity, Location location, Message message, Message hint)
        implements Comparable<Diagnostic> {
    /** The finding as a line: {@code place: severity[code]: message (hint: ...)}. */
    public String in(MessageLanguage language) {
        return Message.of("finding.line", location, severity.message(), code.id(), message, hint)
                .in(language);
    }

    @Override
    public int compareTo(Diagnostic other) {
        int byLocation = location.compareTo(other.location);
        int byCode = byLocation == 0 ? code.compareTo(other.code) : byLocation;
        return byCode == 0 ? message.compareTo(other.message) : byCode;
    }

    /** The finding as a line in English. */
    @Override
    public String toString() {
        return in(MessageLanguage.ENGLISH);
    }
}
