package org.programmekb.live;

import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Severity;

/**
 * What was found in a site, with the findings in prose apart from all others, so that after an edit of some documents
 * those about them can be replaced.
 *
 * @param own what one document alone is judged by: its markup, its words, its names, its links
 * @param compared what the languages of a document are judged by together
 * @param others everything else
 */
public record Findings(Set<Diagnostic> own, Set<Diagnostic> compared, Set<Diagnostic> others) {
    public Findings {
        own = Set.copyOf(own);
        compared = Set.copyOf(compared);
        others = Set.copyOf(others);
    }

    /** Findings in prose. */
    public static Findings of(Diagnostics own, Diagnostics compared) {
        return new Findings(Set.copyOf(own.all()), Set.copyOf(compared.all()), Set.of());
    }

    /** The same findings in prose among all that was found. */
    Findings among(Diagnostics all) {
        Set<Diagnostic> rest = new TreeSet<>(all.all());
        rest.removeAll(new TreeSet<>(own));
        rest.removeAll(new TreeSet<>(compared));
        return new Findings(own, compared, rest);
    }

    /**
     * The findings after an edit.
     *
     * @param edited paths of the documents that were judged again
     * @param versions paths of all languages of these documents
     * @param now what was found in them
     */
    Findings with(Collection<String> edited, Collection<String> versions, Findings now) {
        return new Findings(replaced(own, edited, now.own), replaced(compared, versions, now.compared), others);
    }

    private static Set<Diagnostic> replaced(Set<Diagnostic> before, Collection<String> paths, Set<Diagnostic> now) {
        Set<Diagnostic> all = new TreeSet<>(before);
        all.removeIf(finding -> paths.contains(finding.location().path()));
        all.addAll(now);
        return all;
    }

    /** How many warnings there are; equal ones count once. */
    int warnings() {
        SortedSet<Diagnostic> all = new TreeSet<>(others);
        all.addAll(own);
        all.addAll(compared);
        return (int) all.stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .count();
    }
}
