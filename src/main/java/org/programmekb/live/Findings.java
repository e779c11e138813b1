package org.programmekb.live;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.index.LinkCheck;
import org.programmekb.index.SiteIndex;
import org.programmekb.markup.Document;
import org.programmekb.markup.DocumentTime;
import org.programmekb.names.NameCheck;
import org.programmekb.parity.ParityCheck;
import org.programmekb.render.RenderContext;
import org.programmekb.source.ContentId;

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

    /** The same findings about prose, with everything else in {@code all} as other findings. */
    Findings among(Diagnostics all) {
        Set<Diagnostic> rest = new TreeSet<>(all.all());
        rest.removeAll(new TreeSet<>(own));
        rest.removeAll(new TreeSet<>(compared));
        return new Findings(own, compared, rest);
    }

    /**
     * The findings after an edit, by the same checks as in the pipeline.
     *
     * @param context of the site after the edit
     * @param edited the documents with other prose
     * @param documents all documents of the site, including these
     * @param parsed findings of the parser in these documents
     */
    Findings with(RenderContext context, List<Document> edited, List<Document> documents, Diagnostics parsed) {
        SiteIndex index = context.index();
        DocumentTime time = new DocumentTime(context.config().limits());
        new LinkCheck(context.links(), time, parsed).check(edited, documents);
        new NameCheck(index.authority(), context.config(), time, parsed).check(edited);
        Diagnostics versions = new Diagnostics(context.config().severities());
        ParityCheck parity = new ParityCheck(context.config(), context.links(), time, versions);
        Set<ContentId> ids = edited.stream().map(Document::id).collect(Collectors.toSet());
        ids.forEach(id -> parity.check(index.versions(index.entry(id))));
        return new Findings(
                replaced(own, paths(edited.stream()), parsed),
                replaced(compared, paths(documents.stream().filter(other -> ids.contains(other.id()))), versions),
                others);
    }

    private static Set<String> paths(Stream<Document> documents) {
        return documents.map(document -> document.source().path()).collect(Collectors.toSet());
    }

    private static Set<Diagnostic> replaced(Set<Diagnostic> before, Set<String> paths, Diagnostics now) {
        Set<Diagnostic> all = new TreeSet<>(before);
        all.removeIf(finding -> paths.contains(finding.location().path()));
        all.addAll(now.all());
        return all;
    }

    /** All findings; equal ones count once. */
    Set<Diagnostic> all() {
        Set<Diagnostic> all = new TreeSet<>(others);
        all.addAll(own);
        all.addAll(compared);
        return all;
    }
}
