package org.programmekb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.programmekb.check.SiteCheck;
import org.programmekb.config.LoadedConfig;
import org.programmekb.config.SiteConfig;
import org.programmekb.dataset.OpenData;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.incremental.IncrementalBuild;
import org.programmekb.index.LinkAudit;
import org.programmekb.index.SiteIndex;
import org.programmekb.markup.Document;
import org.programmekb.markup.Parsed;
import org.programmekb.markup.SourceParser;
import org.programmekb.names.NameCheck;
import org.programmekb.parity.ParityCheck;
import org.programmekb.publish.PublishedSite;
import org.programmekb.publish.Replacement;
import org.programmekb.render.GeneratedFile;
import org.programmekb.render.MachineFiles;
import org.programmekb.render.Page;
import org.programmekb.render.RenderContext;
import org.programmekb.render.SitePages;
import org.programmekb.source.Change;
import org.programmekb.source.Changes;
import org.programmekb.source.SourceFile;
import org.programmekb.timing.Timings;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Question;
import org.programmekb.trace.Trace;

/**
 * A site that this process has baked and published, held so that an edit of prose costs no more than the pages that show
 * it. Any other change, and any doubt, is for a bake of the whole site.
 */
public final class LiveSite {
    private final LoadedConfig.Valid loaded;
    private final GeneratedSite site;
    private final IncrementalBuild incremental;
    private final String name;
    private final Map<Path, Document> documents = new HashMap<>();

    LiveSite(LoadedConfig.Valid loaded, GeneratedSite site, IncrementalBuild incremental, String name) {
        this.loaded = loaded;
        this.site = site;
        this.incremental = incremental;
        this.name = name;
        for (Document document : site.documents()) {
            documents.put(document.source().file(), document);
        }
    }

    /** Where the parts of the project are. */
    public SiteConfig.Folders folders() {
        return config().folders();
    }

    /** Leaves what is known of the site where a later build finds it. */
    public void save() throws IOException {
        incremental.save();
    }

    /** What the site is called that this one follows. */
    public String name() {
        return name;
    }

    /**
     * New files for the published site.
     *
     * @param files that replace others
     * @param successor the site once they are published
     */
    public record Update(Replacement files, Successor successor) {}

    /** The site after an update. */
    @FunctionalInterface
    public interface Successor {
        /** What follows once the update is published. */
        LiveSite after(PublishedSite published);
    }

    /**
     * Follows changes of prose. What authors got wrong goes to {@code diagnostics}; with an error the update is void.
     *
     * @param now the configuration as it is now
     * @return nothing if this cannot be done without baking the whole site
     */
    public Optional<Update> follow(LoadedConfig.Valid now, Changes changes, Diagnostics diagnostics)
            throws IOException {
        if (!(changes instanceof Changes.Known known)
                || known.paths().isEmpty()
                || !isStillTrueAt(now.site().now())
                || !documents.keySet().containsAll(known.paths().keySet())
                || known.paths().containsValue(Change.DELETED)) {
            return Optional.empty();
        }
        List<Document> edited = new ArrayList<>();
        try (SourceParser parser = new SourceParser(config(), diagnostics, List.of())) {
            for (Path path : known.paths().keySet()) {
                Optional<Document> document = edited(path, parser);
                if (document.isEmpty()) {
                    return Optional.empty();
                }
                edited.add(document.get());
            }
        }
        if (!site.context()
                .translations()
                .areStillTrue(edited.stream().map(Document::id).toList())) {
            return Optional.empty();
        }
        return update(edited, diagnostics);
    }

    /** Scheduled items appear and others expire although no source changes. */
    private boolean isStillTrueAt(Instant moment) {
        return site.context().index().nextChange().map(moment::isBefore).orElse(true);
    }

    private SiteConfig config() {
        return loaded.site();
    }

    /** The document as it is now, if nothing differs but what pages show of its prose. */
    private Optional<Document> edited(Path path, SourceParser parser) throws IOException {
        Document before = documents.get(path);
        if (before == null || !Files.isRegularFile(path)) {
            return Optional.empty();
        }
        SourceFile source = new SourceFile(before.source().path(), path, Files.size(path));
        Parsed parsed = parser.parse(source, before.language());
        Document document = new Document(before.id(), before.language(), source, parsed.header(), parsed.body());
        boolean isSameElsewhere = document.headerFingerprint() == before.headerFingerprint()
                && document.header().extent() == before.header().extent()
                && document.body().ids().equals(before.body().ids())
                && anchors(document).equals(anchors(before));
        return Optional.of(document).filter(same -> isSameElsewhere);
    }

    /** What links to the headings of a document, and the ids that it shares with its translations, depend on. */
    private static List<String> anchors(Document document) {
        return document.body().headings().stream()
                .map(heading ->
                        heading.level() + (heading.explicit() ? "!" : "#") + heading.id() + " " + heading.text())
                .toList();
    }

    private Optional<Update> update(List<Document> edited, Diagnostics diagnostics) throws IOException {
        SiteIndex index = site.context().index().with(edited);
        RenderContext context = site.context().with(index);
        List<Document> all = new ArrayList<>();
        Map<Path, Document> now = new HashMap<>(documents);
        edited.forEach(document -> now.put(document.source().file(), document));
        site.documents().forEach(document -> all.add(now.get(document.source().file())));
        LinkAudit audit = new LinkAudit(context.links(), diagnostics);
        audit.check(edited, all);
        ParityCheck parity = new ParityCheck(config(), context.links(), diagnostics);
        edited.stream()
                .map(Document::id)
                .distinct()
                .filter(index::isPublished)
                .forEach(id -> parity.check(index.versions(index.entry(id))));
        new NameCheck(index.authority(), config(), diagnostics).check(edited);
        Answers answers = context.answers();
        site.printer().addTo(answers);
        Set<Question> questions = new HashSet<>();
        edited.forEach(document -> questions.add(SiteIndex.proseOf(document)));
        IncrementalBuild next = incremental.next();
        Set<String> affected = next.compare(answers, questions);
        Replacement files = new Replacement();
        SiteOutput output = new SiteOutput(files, new SiteCheck(config()), CompletableFuture.completedFuture(next));
        make(edited, affected, context, new OpenData(context, diagnostics), output);
        site.printer().report(diagnostics);
        if (!files.files().keySet().equals(affected)) {
            return Optional.empty();
        }
        output.finish(diagnostics, site::origin);
        GeneratedSite successor = site.with(context, all, audit);
        return Optional.of(new Update(files, published -> {
            output.record(published.identity());
            return new LiveSite(loaded, successor, next, published.identity());
        }));
    }

    /** Makes the affected files among the pages that show the documents and the feeds. */
    private void make(
            List<Document> edited, Set<String> affected, RenderContext context, OpenData data, SiteOutput output)
            throws IOException {
        Timings timings = new Timings();
        Set<String> made = new HashSet<>();
        for (Document document : edited) {
            if (!context.index().isPublished(document.id())) {
                continue;
            }
            for (Page page : SitePages.of(context, context.index().entry(document.id()))) {
                if (affected.contains(page.file()) && made.add(page.file())) {
                    output.write(page.file(), site.printer().print(page, timings), page.location());
                }
            }
        }
        List<GeneratedFile> files = MachineFiles.withProse(context);
        edited.stream()
                .filter(document -> context.index().isPublished(document.id()))
                .forEach(document ->
                        data.of(context.index().entry(document.id())).ifPresent(files::add));
        for (GeneratedFile file : files) {
            if (affected.contains(file.path()) && made.add(file.path())) {
                output.write(file.path(), Trace.of(file.content()), file.location());
            }
        }
    }
}
