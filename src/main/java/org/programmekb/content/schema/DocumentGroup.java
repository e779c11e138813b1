package org.programmekb.content.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.programmekb.config.Language;
import org.programmekb.content.field.BindingContext;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Suggestion;
import org.programmekb.markup.Document;
import org.programmekb.markup.FactFile;
import org.programmekb.markup.ParsedSources;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.source.ContentId;

/**
 * All sources of one document.
 *
 * @param facts its YAML file
 * @param documents its languages in the order of the configuration; empty if only facts exist
 * @param isWhole whether all its sources could be read; if not, a missing field may be in the unread part
 */
record DocumentGroup(ContentId id, Optional<FactFile> facts, List<Document> documents, boolean isWhole) {
    /** The file in which a missing field is reported: the facts if there are any, else the first document. */
    Location home() {
        return facts.map(FactFile::source)
                .orElseGet(() -> documents.get(0).source())
                .location();
    }

    /** Groups all sources by id, sorted by id; of two files for the same language of a document, the first is used. */
    static List<DocumentGroup> of(ParsedSources sources, Set<ContentId> unread, BindingContext context) {
        Map<ContentId, FactFile> facts = new LinkedHashMap<>();
        sources.facts().forEach(each -> facts.putIfAbsent(each.id(), each));
        Map<ContentId, Map<Language, Document>> documents = new TreeMap<>();
        facts.keySet().forEach(id -> documents.put(id, new HashMap<>()));
        for (Document document : sources.documents()) {
            documents.computeIfAbsent(document.id(), id -> new HashMap<>()).putIfAbsent(document.language(), document);
        }
        Set<ContentId> awaited = awaited(facts.keySet(), documents.keySet(), context);

        List<DocumentGroup> groups = new ArrayList<>();
        documents.forEach((id, versions) -> {
            Optional<FactFile> own = Optional.ofNullable(facts.get(id));
            List<Document> ordered = context.config().languages().stream()
                    .flatMap(language -> Optional.ofNullable(versions.get(language)).stream())
                    .toList();
            boolean isKnown = !awaited.contains(id) && !unread.contains(id);
            groups.add(new DocumentGroup(id, own, ordered, isKnown && isWhole(own, ordered)));
        });
        return groups;
    }

    private static boolean isWhole(Optional<FactFile> facts, List<Document> documents) {
        return Stream.concat(
                        facts.map(FactFile::fields).stream(), documents.stream().map(Document::header))
                .allMatch(fields -> fields.extent() == HeaderNode.Extent.WHOLE);
    }

    /** Documents without facts whose YAML file probably has a misspelt name. */
    private static Set<ContentId> awaited(Set<ContentId> facts, Set<ContentId> documents, BindingContext context) {
        Set<ContentId> awaited = new HashSet<>();
        for (ContentId id : facts) {
            if (!context.targets().isKnown(id)) {
                List<String> without = documents.stream()
                        .filter(other -> other.type() == id.type() && !facts.contains(other))
                        .map(ContentId::slug)
                        .toList();
                Suggestion.closest(id.slug(), without).ifPresent(slug -> awaited.add(new ContentId(id.type(), slug)));
            }
        }
        return awaited;
    }
}
