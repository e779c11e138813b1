package org.programmekb.live;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.programmekb.check.SiteCheck;
import org.programmekb.dataset.OpenData;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.execution.Parallel;
import org.programmekb.execution.Timings;
import org.programmekb.incremental.IncrementalBuild;
import org.programmekb.incremental.SiteOutput;
import org.programmekb.incremental.SiteOutput.Verdict;
import org.programmekb.index.LinkCheck;
import org.programmekb.index.SiteIndex;
import org.programmekb.live.LiveSite.Extent;
import org.programmekb.markup.Document;
import org.programmekb.publish.Replacement;
import org.programmekb.render.GeneratedFile;
import org.programmekb.render.Page;
import org.programmekb.render.RenderContext;
import org.programmekb.render.feed.MachineFiles;
import org.programmekb.render.page.SitePages;
import org.programmekb.search.SearchFiles;
import org.programmekb.source.ContentId;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Question;
import org.programmekb.trace.Trace;

/** Computes and makes the files of a site that change when the prose of some documents changes. */
final class SiteUpdate {
    private final GeneratedSite before;
    private final List<Document> edited;
    private final RenderContext context;
    private final Answers answers;
    private final IncrementalBuild incremental;
    private final Replacement files = new Replacement();
    private final SiteOutput output;
    private final Timings timings;
    private final Set<String> made = new HashSet<>();
    private final List<Page> pages = new ArrayList<>();

    private SiteUpdate(GeneratedSite before, IncrementalBuild earlier, List<Document> edited, Timings timings) {
        this.before = before;
        this.edited = edited;
        this.timings = timings;
        this.context = before.context().with(before.context().index().with(edited));
        this.answers = SitePages.answers(context, before.printer());
        this.incremental = earlier.next();
        this.output =
                new SiteOutput(files, new SiteCheck(context.config()), CompletableFuture.completedFuture(incremental));
    }

    /**
     * Documents whose prose differs.
     *
     * @param documents their current versions
     * @param all all documents of the site, including these
     * @param own findings of the parser in these documents
     */
    record Edit(List<Document> documents, List<Document> all, Diagnostics own) {
        Edit {
            documents = List.copyOf(documents);
            all = List.copyOf(all);
        }

        Set<String> paths() {
            return SiteUpdate.paths(documents);
        }

        /** Paths of all languages of these documents. */
        Set<String> versions() {
            Set<ContentId> ids = documents.stream().map(Document::id).collect(Collectors.toSet());
            return SiteUpdate.paths(
                    all.stream().filter(document -> ids.contains(document.id())).toList());
        }
    }

    /**
     * The result of an edit.
     *
     * @param files files that replace existing ones
     * @param site the updated site
     * @param output has the record of what the files were made from
     */
    record Made(Replacement files, GeneratedSite site, SiteOutput output) {
        /** The record for the next build, once the site is published under this name. */
        IncrementalBuild recorded(String name) {
            return output.record(name);
        }
    }

    /**
     * Makes the files. If the search index is updated, the earlier site must not be updated again.
     *
     * @param earlier the build that made the site before
     * @param diagnostics receives all findings in the documents
     * @return empty if more than these documents must be processed; for {@link Extent#WHOLE} also if there is
     *     any finding
     */
    static Optional<Made> of(
            GeneratedSite before,
            IncrementalBuild earlier,
            Edit edit,
            Diagnostics diagnostics,
            Extent extent,
            Timings timings)
            throws IOException {
        SiteUpdate update = new SiteUpdate(before, earlier, edit.documents(), timings);
        Findings found = ProseAudit.of(update.context, edit.documents(), edit.all(), edit.own());
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
        Optional<SearchFiles> search = extent == Extent.WHOLE ? update.makeSearch() : before.search();
        if (extent == Extent.WHOLE && search.isEmpty()) {
            return Optional.empty();
        }
        GeneratedSite after = before.with(
                update.context,
                edit.all(),
                new LinkCheck(update.context.links(), diagnostics),
                search,
                before.findings().map(findings -> findings.with(edit.paths(), edit.versions(), found)));
        return Optional.of(new Made(update.files, after, update.output));
    }

    private static Set<String> paths(List<Document> documents) {
        return documents.stream().map(document -> document.source().path()).collect(Collectors.toSet());
    }

    /** Makes all files that show the documents and checks them; returns whether no other file must be made. */
    private boolean makePages(Diagnostics diagnostics) throws IOException {
        Set<Question> questions = edited.stream().map(SiteIndex::proseOf).collect(Collectors.toSet());
        Set<String> affected = incremental.compare(answers, questions);
        make(affected, new OpenData(context, diagnostics));
        Page.addTo(answers, pages);
        before.printer().report(diagnostics);
        if (!files.files().keySet().equals(affected)) {
            return false;
        }
        return output.finish(diagnostics, before::origin) == Verdict.CERTAIN;
    }

    /** Makes the affected files: pages that show the documents, and feeds. */
    private void make(Set<String> affected, OpenData data) throws IOException {
        List<GeneratedFile> others = MachineFiles.withProse(context);
        for (Document document : edited) {
            if (!context.index().isPublished(document.id())) {
                continue;
            }
            for (Page page : SitePages.of(context, context.index().entry(document.id()))) {
                if (affected.contains(page.file()) && made.add(page.file())) {
                    pages.add(page);
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

    /** Makes the changed files of the search index; empty if the index is not kept or its set of files changes. */
    private Optional<SearchFiles> makeSearch() throws IOException {
        if (before.search().isEmpty()) {
            return Optional.empty();
        }
        SearchFiles former = before.search().get();
        SearchFiles search = SearchFiles.of(
                        context.index(), context.connections().people(), answers)
                .kept();
        Optional<SearchFiles.Changes> changes = search.follow(former);
        List<GeneratedFile> changed = changes.map(SearchFiles.Changes::files).orElseGet(search::all);
        boolean isSmaller = changes.isPresent()
                ? !changes.get().removed().isEmpty()
                : !filePaths(changed).containsAll(filePaths(former.all()));
        if (isSmaller || !incremental.remake(filePaths(changed))) {
            return Optional.empty();
        }
        Parallel.forEach(changed, file -> output.write(file.path(), Trace.of(file.content()), file.location()));
        search.release();
        return Optional.of(search);
    }

    private static Set<String> filePaths(List<GeneratedFile> files) {
        return files.stream().map(GeneratedFile::path).collect(Collectors.toSet());
    }
}
