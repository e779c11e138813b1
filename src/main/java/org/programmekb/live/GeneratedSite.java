package org.programmekb.live;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.incremental.SiteMemory;
import org.programmekb.index.LinkAudit;
import org.programmekb.markup.Document;
import org.programmekb.render.Page;
import org.programmekb.render.PagePrinter;
import org.programmekb.render.RenderContext;
import org.programmekb.search.SearchFiles;
import org.programmekb.source.SourceTree;

/**
 * What the pipeline made, for JBake's part of the bake, for updates of the site and for the last line of output.
 *
 * @param tree what was found
 * @param documents all that were parsed, published or not
 * @param includes path of a document to the paths of the files that it includes or tried to include
 * @param context what pages are made from
 * @param audit checks links
 * @param printer prints pages
 * @param search what the search is made from, where it is kept to be followed
 * @param pages how many pages there are
 * @param origins what each page is made from, by its file
 * @param findings in prose; empty if anything was found in what was made of it
 */
public record GeneratedSite(
        SourceTree tree,
        List<Document> documents,
        Map<String, List<String>> includes,
        RenderContext context,
        LinkAudit audit,
        PagePrinter printer,
        Optional<SearchFiles> search,
        int pages,
        Map<String, Location> origins,
        Optional<Findings> findings) {
    /** Pages that are generated stand for themselves. */
    public static Map<String, Location> origins(List<Page> pages) {
        Map<String, Location> origins = new HashMap<>();
        pages.forEach(page -> origins.put(page.file(), page.location()));
        return origins;
    }

    /** What a page is made from. */
    public Location origin(String page) {
        return origins.getOrDefault(page, Location.of(page));
    }

    /** Paths of all files that documents include or tried to include. */
    public List<String> included() {
        return includes.values().stream().flatMap(List::stream).distinct().toList();
    }

    /**
     * What the next build needs to know.
     *
     * @param name of the published site
     * @param at the time that the build used as now
     * @param warnings how many there were
     */
    public SiteMemory.Built built(String name, Instant at, int warnings) {
        return new SiteMemory.Built(
                name, at, context.index().nextChange(), tree.documents().size(), pages, warnings, included());
    }

    /** The same site with other prose. */
    GeneratedSite with(
            RenderContext other,
            List<Document> all,
            LinkAudit otherAudit,
            Optional<SearchFiles> otherSearch,
            Optional<Findings> otherFindings) {
        return new GeneratedSite(
                tree, all, includes, other, otherAudit, printer, otherSearch, pages, origins, otherFindings);
    }

    /** The same site with all that was found. */
    public GeneratedSite among(Diagnostics all) {
        return with(context, documents, audit, search, findings.map(prose -> prose.among(all)));
    }
}
