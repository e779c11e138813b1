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
import org.programmekb.execution.Timings;
import org.programmekb.incremental.IncrementalBuild;
import org.programmekb.incremental.ReadInputs;
import org.programmekb.index.SiteIndex;
import org.programmekb.markup.Document;
import org.programmekb.markup.Parsed;
import org.programmekb.markup.SourceParser;
import org.programmekb.markup.body.Body;
import org.programmekb.publish.PublishedSite;
import org.programmekb.publish.Replacement;
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

    /** The name of the published site. */
    public String name() {
        return name;
    }

    GeneratedSite site() {
        return site;
    }

    /** Whether the check or the generation of files reported anything, so that it must be reported again. */
    boolean hasFindings() {
        return site.findings().isEmpty() || incremental.hasFindings();
    }

    /** Number of warnings. */
    int warnings() {
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
     * New files for the published site.
     *
     * @param files files that replace existing ones
     * @param successor the site after they are published
     */
    public record Update(Replacement files, Successor successor) {}

    /** The site after an update. */
    @FunctionalInterface
    public interface Successor {
        /** The updated site, once the update is published. */
        LiveSite after(PublishedSite published);
    }

    /**
     * Applies changes of prose to everything but the search index. Mistakes of authors are reported to
     * {@code diagnostics}; with an error, the update must not be published.
     *
     * @param now the current configuration
     * @return empty if a full build is necessary
     */
    public Optional<Update> follow(LoadedConfig.Valid now, Changes changes, Diagnostics diagnostics)
            throws IOException {
        return changes instanceof Changes.Known known
                        && !known.paths().containsValue(Change.DELETED)
                        && isIncludedNowhere(known.paths().keySet())
                ? follow(now, known.paths().keySet(), diagnostics, Extent.PAGES, new Timings())
                : Optional.empty();
    }

    Optional<Update> follow(
            LoadedConfig.Valid now, Set<Path> files, Diagnostics diagnostics, Extent extent, Timings timings)
            throws IOException {
        if (files.isEmpty()
                || !isStillTrueAt(now.site().now())
                || !Body.areUntouched(documents.values().stream().map(Document::body))
                || !documents.keySet().containsAll(files)) {
            return Optional.empty();
        }
        List<Document> edited = new ArrayList<>();
        Diagnostics own = new Diagnostics(config().severities());
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
        return isTranslatedAsBefore ? update(edited, own, diagnostics, extent, timings) : Optional.empty();
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
        Parsed parsed = parser.parse(source, before.language());
        Document document = new Document(before.id(), before.language(), source, parsed.header(), parsed.body());
        boolean isSameElsewhere = document.headerFingerprint() == before.headerFingerprint()
                && document.header().extent() == before.header().extent()
                && document.body().ids().equals(before.body().ids())
                && anchors(document).equals(anchors(before))
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

    private Optional<Update> update(
            List<Document> edited, Diagnostics own, Diagnostics diagnostics, Extent extent, Timings timings)
            throws IOException {
        Map<String, Document> now = new HashMap<>();
        edited.forEach(document -> now.put(document.source().path(), document));
        List<Document> all = site.documents().stream()
                .map(document -> now.getOrDefault(document.source().path(), document))
                .toList();
        Optional<SiteUpdate.Made> update =
                SiteUpdate.of(site, incremental, new SiteUpdate.Edit(edited, all, own), diagnostics, extent, timings);
        return update.map(made -> new Update(
                made.files(),
                published -> new LiveSite(
                        loaded,
                        made.site(),
                        made.recorded(published.identity()),
                        published.identity(),
                        Optional.empty())));
    }
}
