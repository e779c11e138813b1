package org.programmekb.diagnostic;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Collector of the findings of one run, for any number of threads; equal findings count once. Of the findings of one kind
 * in one file, the first {@value #MOST} are kept and the others counted: a document of 1 MB can have a million.
 */
public final class Diagnostics {
    private static final int MOST = 1_000;
    /** How many were not kept. */
    private static final String OTHERS = "finding.others";

    private final Map<Code, Severity> severities;
    private final ConcurrentSkipListSet<Diagnostic> findings = new ConcurrentSkipListSet<>();
    private final Map<Kind, AtomicInteger> counts = new ConcurrentHashMap<>();

    /** What is said by the same words of the same file. */
    private record Kind(String path, Code code, String words) {}

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
            add(new Diagnostic(code, severity, location, message, hint));
        }
    }

    private void add(Diagnostic finding) {
        String words = finding.message() instanceof Message.Entry entry ? entry.key() : "";
        if (words.equals(OTHERS)) {
            findings.add(finding);
            return;
        }
        AtomicInteger count = counts.computeIfAbsent(
                new Kind(finding.location().path(), finding.code(), words), kind -> new AtomicInteger());
        boolean isNew = count.get() < MOST ? findings.add(finding) : !findings.contains(finding);
        if (isNew) {
            count.incrementAndGet();
        }
    }

    /** Reports findings from elsewhere (a cache, another thread) with this collector's severities. */
    public void reportAll(Collection<Diagnostic> others) {
        others.forEach(other -> report(other.code(), other.location(), other.message(), other.hint()));
    }

    /** All findings, sorted by location. */
    public List<Diagnostic> all() {
        Set<Diagnostic> all = new TreeSet<>(findings);
        counts.forEach((kind, count) -> {
            if (count.get() > MOST) {
                all.add(new Diagnostic(
                        kind.code,
                        severities.getOrDefault(kind.code, kind.code.severity()),
                        Location.of(kind.path),
                        Message.of(OTHERS, count.get() - MOST),
                        kind.code.hint()));
            }
        });
        return List.copyOf(all);
    }

    /** The findings of one severity, sorted by location. */
    public List<Diagnostic> of(Severity severity) {
        return all().stream().filter(finding -> finding.severity() == severity).toList();
    }

    /** Whether any finding prevents publication. */
    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
