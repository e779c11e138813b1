package org.programmekb.live;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.connection.RecordCheck;
import org.programmekb.content.Version;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.index.LinkCheck;
import org.programmekb.index.LinkResolver;
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

    /**
     * Findings about prose only: every check that must be made again after an edit of prose.
     *
     * @param some the documents that are checked
     * @param documents all documents of the site, including these
     * @param versions the versions of each of these documents, which are compared
     * @param own findings of the parser in these documents; receives those of the other checks
     */
    public static Findings of(
            SiteIndex index,
            LinkResolver links,
            DocumentTime time,
            List<Document> some,
            List<Document> documents,
            Stream<List<Version>> versions,
            Diagnostics own) {
        new NameCheck(index.authority(), index.config(), time, own).check(some);
        new LinkCheck(links, time, own).check(some, documents);
        new RecordCheck(index, own).check(some);
        Diagnostics compared = new Diagnostics(index.config().severities());
        ParityCheck parity = new ParityCheck(index.config(), links, time, compared);
        versions.parallel().forEach(parity::check);
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
     * The findings after an edit.
     *
     * @param context of the site after the edit
     * @param edited the documents with other prose
     * @param documents all documents of the site, including these
     * @param parsed findings of the parser in these documents
     */
    Findings with(RenderContext context, List<Document> edited, List<Document> documents, Diagnostics parsed) {
        SiteIndex index = context.index();
        DocumentTime time = new DocumentTime(context.config().limits());
        Set<ContentId> ids = edited.stream().map(Document::id).collect(Collectors.toSet());
        Stream<List<Version>> versions = ids.stream().map(id -> index.versions(index.entry(id)));
        Findings now = of(index, context.links(), time, edited, documents, versions, parsed);
        return new Findings(
                replaced(own, paths(edited.stream()), now.own),
                replaced(compared, paths(documents.stream().filter(other -> ids.contains(other.id()))), now.compared),
                others);
    }

    private static Set<String> paths(Stream<Document> documents) {
        return documents.map(document -> document.source().path()).collect(Collectors.toSet());
    }

    private static Set<Diagnostic> replaced(Set<Diagnostic> before, Set<String> paths, Set<Diagnostic> now) {
        Set<Diagnostic> all = new TreeSet<>(before);
        all.removeIf(finding -> paths.contains(finding.location().path()));
        all.addAll(now);
        return all;
    }

    /** All findings; equal ones count once. */
    public Set<Diagnostic> all() {
        Set<Diagnostic> all = new TreeSet<>(others);
        all.addAll(own);
        all.addAll(compared);
        return all;
    }
}
