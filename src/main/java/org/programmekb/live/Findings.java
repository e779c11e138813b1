package org.programmekb.live;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Severity;
import org.programmekb.index.LinkCheck;
import org.programmekb.index.SiteIndex;
import org.programmekb.markup.Document;
import org.programmekb.markup.DocumentTime;
import org.programmekb.names.NameCheck;
import org.programmekb.parity.ParityCheck;
import org.programmekb.render.RenderContext;

/**
 * The findings of a site. Findings about prose are kept apart from all others, so that after an edit those of the
 * edited documents can be replaced.
 *
 * @param own findings about one document alone: its markup, words, names and links
 * @param compared findings from a comparison of the language versions of a document
 * @param others all other findings
 */
public record Findings(Set<Diagnostic> own, Set<Diagnostic> compared, Set<Diagnostic> others) {
    public Findings {
        own = Set.copyOf(own);
        compared = Set.copyOf(compared);
        others = Set.copyOf(others);
    }

    /** Findings about prose only. */
    public static Findings of(Diagnostics own, Diagnostics compared) {
        return new Findings(Set.copyOf(own.all()), Set.copyOf(compared.all()), Set.of());
    }

    /**
     * Findings about prose in some documents only, by the same checks as in the pipeline.
     *
     * @param all all documents of the site, including these
     * @param own findings of the parser in these documents
     */
    static Findings of(RenderContext context, List<Document> edited, List<Document> all, Diagnostics own) {
        SiteIndex index = context.index();
        DocumentTime time = new DocumentTime(context.config().limits());
        new LinkCheck(context.links(), time, own).check(edited, all);
        new NameCheck(index.authority(), context.config(), time, own).check(edited);
        Diagnostics compared = new Diagnostics(context.config().severities());
        ParityCheck parity = new ParityCheck(context.config(), context.links(), time, compared);
        edited.stream()
                .map(Document::id)
                .distinct()
                .filter(index::isPublished)
                .forEach(id -> parity.check(index.versions(index.entry(id))));
        return of(own, compared);
    }

    /** The same findings about prose, with everything else in {@code all} as other findings. */
    Findings among(Diagnostics all) {
        Set<Diagnostic> rest = new TreeSet<>(all.all());
        rest.removeAll(new TreeSet<>(own));
        rest.removeAll(new TreeSet<>(compared));
        return new Findings(own, compared, rest);
    }

    /**
     * The findings after an edit.
     *
     * @param edited paths of the documents that were checked again
     * @param versions paths of all languages of these documents
     * @param now the new findings about them
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

    /** Number of warnings; equal ones count once. */
    int warnings() {
        SortedSet<Diagnostic> all = new TreeSet<>(others);
        all.addAll(own);
        all.addAll(compared);
        return (int) all.stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .count();
    }
}
