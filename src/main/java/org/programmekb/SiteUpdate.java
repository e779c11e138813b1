package org.programmekb;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.programmekb.LiveSite.Extent;
import org.programmekb.check.SiteCheck;
import org.programmekb.dataset.OpenData;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.incremental.IncrementalBuild;
import org.programmekb.index.LinkAudit;
import org.programmekb.index.SiteIndex;
import org.programmekb.markup.Document;
import org.programmekb.publish.Replacement;
import org.programmekb.render.GeneratedFile;
import org.programmekb.render.MachineFiles;
import org.programmekb.render.Page;
import org.programmekb.render.RenderContext;
import org.programmekb.render.SitePages;
import org.programmekb.search.SearchFiles;
import org.programmekb.source.ContentId;
import org.programmekb.timing.Timings;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Question;
import org.programmekb.trace.Trace;

/** The files of a site that come out different with other prose in some documents. */
final class SiteUpdate {
    private final GeneratedSite before;
    private final List<Document> edited;
    private final RenderContext context;
    private final Answers answers;
    private final IncrementalBuild incremental;
    private final Replacement files = new Replacement();
    private final SiteOutput output;
    private final Set<String> made = new HashSet<>();

    private SiteUpdate(GeneratedSite before, IncrementalBuild earlier, List<Document> edited) {
        this.before = before;
        this.edited = edited;
        this.context = before.context().with(before.context().index().with(edited));
        this.answers = context.answers();
        before.printer().addTo(answers);
        this.incremental = earlier.next();
        this.output =
                new SiteOutput(files, new SiteCheck(context.config()), CompletableFuture.completedFuture(incremental));
    }

    /**
     * What follows an edit.
     *
     * @param files that replace others
     * @param site as it is then
     * @param output knows what the files were made from
     */
    record Made(Replacement files, GeneratedSite site, SiteOutput output) {
        /** The record for the next build, once the site is published under this name. */
        IncrementalBuild recorded(String name) {
            return output.record(name);
        }
    }

    /**
     * Makes the files. Where the search follows, the site before must not be followed again.
     *
     * @param earlier the build that made the site before
     * @param all documents of the site, the edited ones among them
     * @param own what parsing found in the edited ones
     * @param diagnostics takes all that is found in them
     * @return nothing if more than these documents must be looked at; of a whole site also if anything is wrong
     */
    static Optional<Made> of(
            GeneratedSite before,
            IncrementalBuild earlier,
            List<Document> edited,
            List<Document> all,
            Diagnostics own,
            Diagnostics diagnostics,
            Extent extent)
            throws IOException {
        SiteUpdate update = new SiteUpdate(before, earlier, edited);
        Findings found = ProseAudit.of(update.context, edited, all, own);
        diagnostics.reportAll(found.own());
        diagnostics.reportAll(found.compared());
        if (extent == Extent.WHOLE && diagnostics.hasErrors()) {
            return Optional.empty();
        }
        int count = diagnostics.all().size();
        boolean isMade = update.makePages(diagnostics);
        if (!isMade || extent == Extent.WHOLE && diagnostics.all().size() > count) {
            return Optional.empty();
        }
        SearchFiles search = before.search();
        if (extent == Extent.WHOLE) {
            search = SearchFiles.of(
                            update.context.index(), update.context.connections().people(), update.answers)
                    .kept();
            if (!update.makeSearch(search)) {
                return Optional.empty();
            }
        }
        GeneratedSite after = before.with(
                update.context,
                all,
                new LinkAudit(update.context.links(), diagnostics),
                search,
                before.findings().map(findings -> findings.with(paths(edited), update.versions(all), found)));
        return Optional.of(new Made(update.files, after, update.output));
    }

    private static Set<String> paths(List<Document> documents) {
        return documents.stream().map(document -> document.source().path()).collect(Collectors.toSet());
    }

    private Set<String> versions(List<Document> all) {
        Set<ContentId> ids = edited.stream().map(Document::id).collect(Collectors.toSet());
        return paths(
                all.stream().filter(document -> ids.contains(document.id())).toList());
    }

    /** Makes all that shows the documents, and has it checked; whether that is all that must be made. */
    private boolean makePages(Diagnostics diagnostics) throws IOException {
        Set<Question> questions = edited.stream().map(SiteIndex::proseOf).collect(Collectors.toSet());
        Set<String> affected = incremental.compare(answers, questions);
        make(affected, new OpenData(context, diagnostics));
        before.printer().report(diagnostics);
        if (!files.files().keySet().equals(affected)) {
            return false;
        }
        output.finish(diagnostics, before::origin);
        return true;
    }

    /** Makes the affected files among the pages that show the documents and the feeds. */
    private void make(Set<String> affected, OpenData data) throws IOException {
        Timings timings = new Timings();
        List<GeneratedFile> others = MachineFiles.withProse(context);
        for (Document document : edited) {
            if (!context.index().isPublished(document.id())) {
                continue;
            }
            for (Page page : SitePages.of(context, context.index().entry(document.id()))) {
                if (affected.contains(page.file()) && made.add(page.file())) {
                    output.write(page.file(), before.printer().print(page, timings), page.location());
                }
            }
            data.of(context.index().entry(document.id())).ifPresent(others::add);
        }
        for (GeneratedFile file : others) {
            if (affected.contains(file.path()) && made.add(file.path())) {
                output.write(file.path(), Trace.of(file.content()), file.location());
            }
        }
    }

    /** Makes what the search finds differently; false if the site gets more files by that, or loses some. */
    private boolean makeSearch(SearchFiles search) throws IOException {
        Optional<SearchFiles.Changes> changes = search.follow(before.search());
        List<GeneratedFile> changed = changes.map(SearchFiles.Changes::files).orElseGet(search::all);
        boolean isSmaller = changes.isPresent()
                ? !changes.get().removed().isEmpty()
                : !filePaths(changed).containsAll(filePaths(before.search().all()));
        if (isSmaller || !incremental.remake(filePaths(changed))) {
            return false;
        }
        Parallel.forEach(changed, file -> output.write(file.path(), Trace.of(file.content()), file.location()));
        return true;
    }

    private static Set<String> filePaths(List<GeneratedFile> files) {
        return files.stream().map(GeneratedFile::path).collect(Collectors.toSet());
    }
}
