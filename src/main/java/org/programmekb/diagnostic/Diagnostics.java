package org.programmekb.diagnostic;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListSet;

/** Collector of the findings of one run, for any number of threads; equal findings count once. */
public final class Diagnostics {
    private final Map<Code, Severity> severities;
    private final ConcurrentSkipListSet<Diagnostic> findings = new ConcurrentSkipListSet<>();

    /** A collector with severities that differ from the defaults of the codes. */
    public Diagnostics(Map<Code, Severity> severities) {
        this.severities = Map.copyOf(severities);
    }

    /** Reports a finding with the hint of its code. */
    public void report(Code code, Location location, Message message) {
        report(code, location, message, code.hint());
    }

    /** Reports a finding with a hint of its own, such as "did you mean". */
    public void report(Code code, Location location, Message message, Message hint) {
        Severity severity = severities.getOrDefault(code, code.severity());
        if (severity != Severity.OFF) {
            findings.add(new Diagnostic(code, severity, location, message, hint));
        }
    }

    /** Reports findings from elsewhere (a cache, another thread) with this collector's severities. */
    public void reportAll(Collection<Diagnostic> others) {
        others.forEach(other -> report(other.code(), other.location(), other.message(), other.hint()));
    }

    /** All findings, sorted by location. */
    public List<Diagnostic> all() {
        return List.copyOf(findings);
    }

    /** The findings of one severity, sorted by location. */
    public List<Diagnostic> of(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
    }

    /** Whether any finding prevents publication. */
    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
