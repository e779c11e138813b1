package org.programmekb.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.source.ContentId;
import org.programmekb.source.FoundFiles;
import org.programmekb.source.SourceScanner;
import org.programmekb.source.SourceTree;
import org.programmekb.type.ContentType;

/**
 * What the project contains before an import.
 *
 * @param documents the ids of its documents, with and without their languages
 * @param facts the documents that have a file of facts
 */
public record Project(SiteConfig config, Set<ContentId> ids, Set<String> documents, Set<ContentId> facts) {
    public Project {
        ids = Set.copyOf(ids);
        documents = Set.copyOf(documents);
        facts = Set.copyOf(facts);
    }

    /** Reads which files there are. */
    public static Project of(SiteConfig config, FoundFiles found) {
        SourceTree tree = SourceScanner.scan(config, found, new Diagnostics(Map.of()), Set.of());
        Set<ContentId> ids = new HashSet<>();
        Set<String> documents = new HashSet<>();
        Set<ContentId> facts = new HashSet<>();
        tree.documents().forEach(document -> {
            ids.add(document.id());
            documents.add(key(document.id(), document.language()));
        });
        tree.facts().forEach(file -> facts.add(file.id()));
        return new Project(config, ids, documents, facts);
    }

    /** Whether the document exists in a language. */
    public boolean has(ContentId id, Language language) {
        return documents.contains(key(id, language));
    }

    private static String key(ContentId id, Language language) {
        return id + "." + language.code();
    }

    /** Whether the news are in folders of years. */
    public boolean hasYears() {
        Path news = config.folders().content().resolve(ContentType.NEWS.folder());
        if (!Files.isDirectory(news)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(news)) {
            return entries.anyMatch(entry -> entry.getFileName().toString().matches("\\d{4}"));
        } catch (IOException e) {
            return false;
        }
    }

    /** The path of a file in the content folder, from the project. */
    public String path(String below) {
        return config.folders().contentPrefix() + below;
    }
}
