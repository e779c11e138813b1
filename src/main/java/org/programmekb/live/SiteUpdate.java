package org.programmekb.live;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.programmekb.dataset.OpenData;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.execution.Parallel;
import org.programmekb.execution.Timings;
import org.programmekb.incremental.IncrementalBuild;
import org.programmekb.incremental.SiteOutput;
import org.programmekb.incremental.SiteOutput.Verdict;
import org.programmekb.index.SiteIndex;
import org.programmekb.markup.Document;
import org.programmekb.publish.SiteWriter;
import org.programmekb.render.GeneratedFile;
import org.programmekb.render.Page;
import org.programmekb.render.RenderContext;
import org.programmekb.render.feed.MachineFiles;
import org.programmekb.render.site.SitePages;
import org.programmekb.search.SearchFiles;
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
    private final SiteOutput output;
    private final Timings timings;
    private final Set<String> made = new HashSet<>();
    private final List<Page> pages = new ArrayList<>();

    /** Follows the build {@code earlier}, which made the site before; the files go to {@code writer}. */
    SiteUpdate(
            GeneratedSite before, IncrementalBuild earlier, List<Document> edited, SiteWriter writer, Timings timings) {
        this.before = before;
        this.edited = edited;
        this.timings = timings;
        this.context = before.context().with(before.context().index().with(edited));
        this.answers = SitePages.answers(context, before.printer());
        this.incremental = earlier.next();
        this.output = new SiteOutput(writer, context.config(), CompletableFuture.completedFuture(incremental));
    }

    /**
     * Makes the files.
     *
     * @param own findings of the parser in the edited documents
     * @param diagnostics receives all findings about the site
     * @return the site after the edit; empty if more than these documents must be processed, or there is a finding about
     *     a generated file
     */
    Optional<HeldSite.Followed> make(Diagnostics own, Diagnostics diagnostics) throws IOException {
        Map<String, Document> now = new HashMap<>();
        edited.forEach(document -> now.put(document.source().path(), document));
        List<Document> all = before.documents().stream()
                .map(document -> now.getOrDefault(document.source().path(), document))
                .toList();
        Findings findings = before.findings().orElseThrow().with(context, edited, all, own);
        diagnostics.reportAll(findings.all());
        int count = diagnostics.all().size();
        if (!makePages(diagnostics) || diagnostics.all().size() > count) {
            return Optional.empty();
        }
        Optional<SearchFiles> search = before.search();
        if (search.isPresent() && !diagnostics.hasErrors()) {
            search = makeSearch(search.get());
            if (search.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(new HeldSite.Followed(before.with(context, all, search, findings), output));
    }

    /** Makes all files that show the documents and checks them; returns whether no other file must be made. */
    private boolean makePages(Diagnostics diagnostics) throws IOException {
        Set<Question> questions = edited.stream().map(SiteIndex::proseOf).collect(Collectors.toSet());
        Set<String> affected = incremental.compare(answers, questions);
        make(affected, new OpenData(context, diagnostics));
        Page.addTo(answers, pages);
        before.printer().report(diagnostics);
        return made.equals(affected) && output.finish(diagnostics, before::origin) == Verdict.CERTAIN;
    }

    /** Makes the affected files: pages that show the documents, and feeds. */
    private void make(Set<String> affected, OpenData data) throws IOException {
        List<GeneratedFile> others = MachineFiles.withProse(context);
        for (Document document : edited) {
            for (Page page : SitePages.of(context, context.index().entry(document.id()))) {
                if (affected.contains(page.file()) && !made.contains(page.file())) {
                    pages.add(page);
                    made.addAll(output.writePage(before.printer().print(page, timings), page.location()));
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

    /** Makes the search index of the languages that were edited; empty if its set of files changes. */
    private Optional<SearchFiles> makeSearch(SearchFiles former) throws IOException {
        SearchFiles search = SearchFiles.of(context, answers, true);
        List<GeneratedFile> changed = search.since(former);
        if (!filePaths(search.all()).equals(filePaths(former.all())) || !incremental.remake(filePaths(changed))) {
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
