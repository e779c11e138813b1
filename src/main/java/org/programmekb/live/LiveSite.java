package org.programmekb.live;

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
import org.programmekb.config.CacheUse;
import org.programmekb.config.InputRoots.Target;
import org.programmekb.config.LoadedConfig;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.Entry;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.execution.Cancellation;
import org.programmekb.execution.Timings;
import org.programmekb.incremental.IncrementalBuild;
import org.programmekb.incremental.ReadInputs;
import org.programmekb.index.Hidden;
import org.programmekb.index.SiteIndex;
import org.programmekb.index.UnlinkedFiles;
import org.programmekb.markup.Document;
import org.programmekb.markup.ParseResult;
import org.programmekb.markup.SourceParser;
import org.programmekb.markup.body.Body;
import org.programmekb.publish.PublishedSite;
import org.programmekb.publish.Staging;
import org.programmekb.source.Change;
import org.programmekb.source.Changes;
import org.programmekb.source.SourceFile;

/**
 * A site that this process has built and published, kept so that an edit of prose costs no more than the pages that
 * show it. Any other change, and any case of doubt, needs a full build.
 */
public final class LiveSite {
    private final LoadedConfig.Valid loaded;
    private final GeneratedSite site;
    private final IncrementalBuild incremental;
    private final String name;
    private final Optional<ReadInputs> read;
    private final Map<Path, Document> documents = new HashMap<>();

    public LiveSite(
            LoadedConfig.Valid loaded,
            GeneratedSite site,
            IncrementalBuild incremental,
            String name,
            Optional<ReadInputs> read) {
        this.loaded = loaded;
        this.site = site;
        this.incremental = incremental;
        this.name = name;
        this.read = read;
        for (Document document : site.documents()) {
            documents.put(document.source().file(), document);
        }
    }

    /** The folders of the project. */
    public SiteConfig.Folders folders() {
        return config().folders();
    }

    /** Saves the record of the site for a later build. */
    public void save() throws IOException {
        incremental.save();
    }

    String name() {
        return name;
    }

    GeneratedSite site() {
        return site;
    }

    /** Number of documents. */
    public int documents() {
        return site.tree().documents().size();
    }

    /** Number of pages. */
    public int pages() {
        return site.pages();
    }

    /** Numbers of entries that are not public. */
    public Hidden hidden() {
        return Hidden.of(index());
    }

    /** Whether the check or the generation of files reported anything, so that it must be reported again. */
    boolean hasFindings() {
        return site.findings().isEmpty() || incremental.hasFindings();
    }

    /** Number of warnings. */
    public int warnings() {
        return site.findings().map(Findings::warnings).orElse(0);
    }

    /** The inputs that it was made from; empty if they were not recorded. */
    Optional<ReadInputs> read() {
        return read;
    }

    /** The files of a site that an update covers. */
    enum Extent {
        /** Pages and other files, but not the search index, which the next full build updates. */
        PAGES,
        /** All files. */
        WHOLE
    }

    /**
     * The site after an update.
     *
     * @param published empty if nothing was published, because there are errors in the sources
     */
    public record Followed(LiveSite site, Optional<PublishedSite> published) {}

    /**
     * Applies changes of prose to everything but the search index and publishes it. Mistakes of authors are reported to
     * {@code diagnostics}.
     *
     * @param now the current configuration
     * @return empty if a full build is necessary
     */
    public Optional<Followed> follow(LoadedConfig.Valid now, Changes changes, Diagnostics diagnostics)
            throws IOException {
        return changes instanceof Changes.Known known
                        && !known.paths().containsValue(Change.DELETED)
                        && isIncludedNowhere(known.paths().keySet())
                ? follow(now, known.paths().keySet(), diagnostics, Extent.PAGES, Cancellation.NEVER, new Timings())
                : Optional.empty();
    }

    /** The same for some or all files of the site; for {@link Extent#WHOLE} empty also if there are errors. */
    Optional<Followed> follow(
            LoadedConfig.Valid now,
            Set<Path> files,
            Diagnostics diagnostics,
            Extent extent,
            Cancellation cancellation,
            Timings timings)
            throws IOException {
        Diagnostics own = new Diagnostics(config().severities());
        Optional<List<Document>> edited = edited(now, files, own, timings);
        if (edited.isEmpty()) {
            return Optional.empty();
        }
        try (Staging staging = Staging.open(now.site().folders())) {
            if (!staging.current().equals(Optional.of(name))
                    || !(extent == Extent.WHOLE ? staging.keepAll() : staging.keepAllUnchecked())) {
                return Optional.empty();
            }
            SiteUpdate update = new SiteUpdate(site, incremental, edited.get(), staging, timings);
            Optional<GeneratedSite> after = update.make(own, diagnostics, extent);
            if (after.isEmpty() || diagnostics.hasErrors()) {
                return after.map(unpublished -> new Followed(this, Optional.empty()));
            }
            cancellation.check();
            timings.begin(Message.of("stage.publishing"));
            PublishedSite published = staging.publish();
            LiveSite next = new LiveSite(
                    loaded, after.get(), update.record(published.identity()), published.identity(), Optional.empty());
            return Optional.of(new Followed(next, Optional.of(published)));
        }
    }

    /** The current versions of the documents in these files; empty if more than prose has changed. */
    private Optional<List<Document>> edited(LoadedConfig.Valid now, Set<Path> files, Diagnostics own, Timings timings)
            throws IOException {
        if (files.isEmpty()
                || !isStillTrueAt(now.site().now())
                || !Body.areUntouched(documents.values().stream().map(Document::body))
                || !documents.keySet().containsAll(files)) {
            return Optional.empty();
        }
        List<Document> edited = new ArrayList<>();
        try (SourceParser parser = new SourceParser(config(), CacheUse.NONE, own, timings, List.of())) {
            for (Path path : files) {
                Optional<Document> document = edited(path, parser);
                if (document.isEmpty()) {
                    return Optional.empty();
                }
                edited.add(document.get());
            }
        }
        boolean isTranslatedAsBefore = site.context()
                .translations()
                .areStillTrue(edited.stream().map(Document::id).toList());
        return Optional.of(edited).filter(same -> isTranslatedAsBefore);
    }

    /** Whether no document includes any of these files. */
    private boolean isIncludedNowhere(Set<Path> files) {
        Set<String> included = new HashSet<>(site.included());
        return files.stream()
                .map(documents::get)
                .noneMatch(document ->
                        document != null && included.contains(document.source().path()));
    }

    /** Whether an edit of these documents affects no other document, and all their language versions are published. */
    boolean standAlone(Set<Path> files) {
        return isIncludedNowhere(files)
                && files.stream().map(documents::get).allMatch(document -> {
                    if (document == null || !index().isPublished(document.id())) {
                        return false;
                    }
                    Entry entry = index().entry(document.id());
                    return index().versions(entry).size()
                                    == entry.core().versions().size()
                            && index().versions(entry).stream()
                                    .map(version -> version.document().source())
                                    .anyMatch(document.source()::equals)
                            // Findings in an included file are not assigned to one document.
                            && index().versions(entry).stream()
                                    .map(version -> version.document().source().path())
                                    .noneMatch(site.includes()::containsKey);
                });
    }

    /** Scheduled items are published and others expire although no source changes. */
    private boolean isStillTrueAt(Instant moment) {
        return !moment.isBefore(config().now())
                && index().nextChange().map(moment::isBefore).orElse(true);
    }

    private SiteConfig config() {
        return loaded.site();
    }

    private SiteIndex index() {
        return site.context().index();
    }

    /** The current version of the document, if it differs only in the prose that pages show. */
    private Optional<Document> edited(Path path, SourceParser parser) throws IOException {
        Document before = documents.get(path);
        // A link may have taken the place of the file.
        boolean isSame = folders().roots().find(path) instanceof Target.Input readable
                && readable.real().equals(path);
        if (before == null || !isSame || !Files.isRegularFile(path)) {
            return Optional.empty();
        }
        SourceFile source = new SourceFile(before.source().path(), path, Files.size(path));
        ParseResult parsed = parser.parse(source, before.language());
        Document document = new Document(before.id(), before.language(), source, parsed.header(), parsed.body());
        boolean isSameElsewhere = document.headerFingerprint() == before.headerFingerprint()
                && document.header().extent() == before.header().extent()
                && document.body().ids().equals(before.body().ids())
                && anchors(document).equals(anchors(before))
                && UnlinkedFiles.targets(document).equals(UnlinkedFiles.targets(before))
                && parsed.includes().equals(site.includes().getOrDefault(source.path(), List.of()))
                && site.context().connections().areSame(document);
        return Optional.of(document).filter(same -> isSameElsewhere);
    }

    /** What links to the headings of a document depend on, and the ids that it shares with its translations. */
    private static List<String> anchors(Document document) {
        return document.body().headings().stream()
                .map(heading ->
                        heading.level() + (heading.explicit() ? "!" : "#") + heading.id() + " " + heading.text())
                .toList();
    }
}
