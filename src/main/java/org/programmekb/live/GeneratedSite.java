package org.programmekb.live;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.incremental.BuildInputs;
import org.programmekb.incremental.InputsRecord;
import org.programmekb.index.Hidden;
import org.programmekb.markup.Document;
import org.programmekb.render.Page;
import org.programmekb.render.PagePrinter;
import org.programmekb.render.RenderContext;
import org.programmekb.search.SearchFiles;
import org.programmekb.source.SourceTree;

/**
 * The result of the pipeline, for JBake's part of the build, for later updates of the site and for the summary line.
 *
 * @param tree the project files that were found
 * @param documents all documents, published or not
 * @param includes the files that each document includes or tried to include: document path to paths
 * @param context what pages are made from
 * @param printer prints pages
 * @param search the search index, if it is kept for updates
 * @param pages number of pages
 * @param origins the source of each page, by the page's file
 * @param findings findings about prose; empty if there was a finding about the generated files
 */
public record GeneratedSite(
        SourceTree tree,
        List<Document> documents,
        Map<String, List<String>> includes,
        RenderContext context,
        PagePrinter printer,
        Optional<SearchFiles> search,
        int pages,
        Map<String, Location> origins,
        Optional<Findings> findings) {

    /** The source of each page; a generated page is its own source. */
    public static Map<String, Location> origins(List<Page> pages) {
        Map<String, Location> origins = new HashMap<>();
        pages.forEach(page -> origins.put(page.file(), page.location()));
        return origins;
    }

    /** The source of a page. */
    public Location origin(String page) {
        return origins.getOrDefault(page, Location.of(page));
    }

    /** Paths of all files that documents include or tried to include. */
    public List<String> included() {
        return includes.values().stream().flatMap(List::stream).distinct().toList();
    }

    /** The time until which the site stays the same if no input changes: pages show the day of the build. */
    Instant until() {
        Instant midnight = context.config().endOfToday();
        return context.index().nextChange().filter(midnight::isAfter).orElse(midnight);
    }

    /**
     * Summary of what the site was built from.
     *
     * @param name name of the published site
     * @param at the time that the build used as now
     * @param warnings number of warnings
     */
    public InputsRecord inputs(BuildInputs read, String name, Instant at, int warnings) {
        return new InputsRecord(
                name,
                at,
                until(),
                tree.documents().size(),
                pages,
                warnings,
                Hidden.of(context.index()),
                included(),
                read.names(),
                read.states());
    }

    /** A copy with changed prose. */
    GeneratedSite with(RenderContext other, List<Document> all, Optional<SearchFiles> otherSearch, Findings found) {
        return new GeneratedSite(tree, all, includes, other, printer, otherSearch, pages, origins, Optional.of(found));
    }

    /** A copy with all findings. */
    public GeneratedSite among(Diagnostics all) {
        return findings.isEmpty()
                ? this
                : with(context, documents, search, findings.get().among(all));
    }
}
