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
import org.programmekb.connection.UnlinkedFiles;
import org.programmekb.content.Entry;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.execution.Timings;
import org.programmekb.index.SiteIndex;
import org.programmekb.markup.Document;
import org.programmekb.markup.ParseResult;
import org.programmekb.markup.SourceParser;
import org.programmekb.markup.body.DocumentBody;
import org.programmekb.source.SourceFile;

/** Finds out whether an edit changes only the prose of documents, which nothing but their own pages and feeds shows. */
final class ProseEdit {
    private final GeneratedSite site;
    private final LoadedConfig.Valid now;
    private final Map<Path, Path> drafts;
    private final Map<Path, Document> documents = new HashMap<>();

    /**
     * An edit of a site that was built with the same settings.
     *
     * @param drafts where the new state of a file lies, if it is not saved
     */
    ProseEdit(GeneratedSite site, LoadedConfig.Valid now, Map<Path, Path> drafts) {
        this.site = site;
        this.now = now;
        this.drafts = drafts;
        Set<Path> shared = new HashSet<>();
        for (Document document : site.documents()) {
            if (documents.put(document.source().file(), document) != null) {
                shared.add(document.source().file());
            }
        }
        // Through symbolic links, a file can be several documents.
        documents.keySet().removeAll(shared);
    }

    /** The current versions of the documents in these files; empty if more than prose has changed. */
    Optional<List<Document>> documents(List<Path> files, Diagnostics own, Timings timings) throws IOException {
        if (!isStillTrueAt(now.site().now())
                || !DocumentBody.areUntouched(documents.values().stream().map(Document::body))
                || !documents.keySet().containsAll(files)) {
            return Optional.empty();
        }
        Set<String> included = Set.copyOf(site.included());
        List<Document> edited = new ArrayList<>();
        try (SourceParser parser = new SourceParser(now.site(), CacheUse.NONE, own, timings, List.of())) {
            for (Path path : files) {
                Optional<Document> document = Optional.ofNullable(documents.get(path))
                        .filter(before -> !included.contains(before.source().path()) && standsAlone(before));
                document = document.isPresent() ? edited(document.get(), parser) : document;
                if (document.isEmpty()) {
                    return Optional.empty();
                }
                edited.add(document.get());
            }
        }
        boolean isTranslatedAsBefore = !drafts.isEmpty()
                || site.context()
                        .translations()
                        .areStillTrue(edited.stream().map(Document::id).toList());
        return Optional.of(edited).filter(same -> isTranslatedAsBefore);
    }

    /** Scheduled items are published, others expire and pages show the day although no source changes. */
    private boolean isStillTrueAt(Instant moment) {
        return !moment.isBefore(site.context().config().now()) && moment.isBefore(site.until());
    }

    /** Whether an edit of the document affects no other, and all its language versions are published. */
    private boolean standsAlone(Document document) {
        if (!index().isPublished(document.id()) || index().rows().has(document.id())) {
            return false;
        }
        Entry entry = index().entry(document.id());
        List<SourceFile> versions = index().versions(entry).stream()
                .map(version -> version.document().source())
                .toList();
        return versions.size() == entry.core().versions().size()
                && versions.contains(document.source())
                // Findings in an included file are not assigned to one document.
                && versions.stream().map(SourceFile::path).noneMatch(site.includes()::containsKey);
    }

    private SiteIndex index() {
        return site.context().index();
    }

    /** The current version of the document, if it differs only in the prose that pages show. */
    private Optional<Document> edited(Document before, SourceParser parser) throws IOException {
        Path path = before.source().file();
        // A link may have taken the place of the file.
        Path state = drafts.getOrDefault(path, path);
        boolean isSame = drafts.containsKey(path)
                || now.site().folders().roots().find(path) instanceof Target.Input readable
                        && readable.real().equals(path);
        if (!isSame || !Files.isRegularFile(state)) {
            return Optional.empty();
        }
        SourceFile source = new SourceFile(before.source().path(), state, Files.size(state));
        ParseResult parsed = parser.parse(source, before.language());
        Document document = new Document(before.id(), before.language(), source, parsed.header(), parsed.body());
        boolean isSameElsewhere = document.headerFingerprint() == before.headerFingerprint()
                && document.header().extent() == before.header().extent()
                && document.body().isEmpty() == before.body().isEmpty()
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
