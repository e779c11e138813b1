package org.programmekb.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.programmekb.config.Language;
import org.programmekb.diagnostic.Location;
import org.programmekb.markup.Document;
import org.programmekb.markup.Facts;
import org.programmekb.markup.ParsedSources;
import org.programmekb.source.ContentId;
import org.programmekb.source.FactSource;
import org.programmekb.source.SourceTree;

/**
 * Everything that was read about one document.
 *
 * @param facts its YAML file
 * @param documents its languages in the order of the configuration; empty if only facts could be read
 * @param languages languages in which it exists, whether or not the file could be understood
 * @param completeness whether something that belongs to it could not be read
 */
record DocumentGroup(
        ContentId id,
        Optional<Facts> facts,
        List<Document> documents,
        Set<Language> languages,
        Completeness completeness) {
    enum Completeness {
        WHOLE,
        /** A file of it is broken or misnamed, so that a missing field is perhaps not missing. */
        PARTIAL
    }

    DocumentGroup {
        documents = List.copyOf(documents);
        languages = Set.copyOf(languages);
    }

    /** Where a missing field is reported: the facts if there are any, else the first document. */
    Location home() {
        return facts.map(Facts::source)
                .orElseGet(() -> documents.get(0).source())
                .location();
    }

    /** Groups all sources by what they are about, in the order of ids. */
    static List<DocumentGroup> of(ParsedSources sources, SourceTree tree, BindingContext context) {
        Map<ContentId, Facts> facts = new LinkedHashMap<>();
        sources.facts().forEach(each -> facts.putIfAbsent(each.id(), each));
        Map<ContentId, Map<Language, Document>> documents = new TreeMap<>();
        facts.keySet().forEach(id -> documents.put(id, new HashMap<>()));
        for (Document document : sources.documents()) {
            documents
                    .computeIfAbsent(document.id(), id -> new HashMap<>())
                    .putIfAbsent(document.language(), document);
        }
        Map<ContentId, Set<Language>> languages = new HashMap<>();
        tree.documents()
                .forEach(each -> languages
                        .computeIfAbsent(each.id(), id -> new HashSet<>())
                        .add(each.language()));
        Set<ContentId> factsInTree = new HashSet<>();
        tree.facts().stream().map(FactSource::id).forEach(factsInTree::add);
        Set<ContentId> awaited = awaited(facts, documents, context);

        List<DocumentGroup> groups = new ArrayList<>();
        documents.forEach((id, versions) -> {
            Set<Language> existing = new HashSet<>(languages.getOrDefault(id, Set.of()));
            existing.addAll(versions.keySet());
            boolean partial = existing.size() > versions.size()
                    || factsInTree.contains(id) && !facts.containsKey(id)
                    || awaited.contains(id);
            groups.add(new DocumentGroup(
                    id,
                    Optional.ofNullable(facts.get(id)),
                    context.config().languages().stream()
                            .filter(versions::containsKey)
                            .map(language -> Objects.requireNonNull(versions.get(language)))
                            .toList(),
                    existing,
                    partial ? Completeness.PARTIAL : Completeness.WHOLE));
        });
        return groups;
    }

    /** Documents without facts whose facts are probably in a misnamed file. */
    private static Set<ContentId> awaited(
            Map<ContentId, Facts> facts, Map<ContentId, Map<Language, Document>> documents, BindingContext context) {
        Set<ContentId> awaited = new HashSet<>();
        for (ContentId id : facts.keySet()) {
            if (!context.targets().isKnown(id)) {
                List<String> without = documents.keySet().stream()
                        .filter(other -> other.type() == id.type() && !facts.containsKey(other))
                        .map(ContentId::slug)
                        .toList();
                Suggestion.nearest(id.slug(), without)
                        .ifPresent(slug -> awaited.add(new ContentId(id.type(), slug)));
            }
        }
        return awaited;
    }
}
