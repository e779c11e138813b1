package org.programmekb.source;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All inputs of a build, in the order of their paths.
 *
 * @param documents the programme's documents, one per language
 * @param facts YAML files beside them
 * @param registers the files that map ids to fields, as far as the project has them
 * @param attachments other files in the content folder, such as images
 * @param foreign documents outside the programme's folders, which JBake may convert
 * @param unread documents of which a file has a wrong name, format, place or size, which is reported
 * @param assets files copied as they are; {@code path} is relative to the assets folder
 * @param history dates of the last change
 */
public record SourceTree(
        List<DocumentSource> documents,
        List<FactSource> facts,
        Map<Register, SourceFile> registers,
        List<SourceFile> attachments,
        List<SourceFile> foreign,
        Set<ContentId> unread,
        List<SourceFile> assets,
        GitHistory history) {
    public SourceTree {
        documents = List.copyOf(documents);
        facts = List.copyOf(facts);
        registers = Map.copyOf(registers);
        attachments = List.copyOf(attachments);
        foreign = List.copyOf(foreign);
        unread = Set.copyOf(unread);
        assets = List.copyOf(assets);
    }
}
