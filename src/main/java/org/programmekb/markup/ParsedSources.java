package org.programmekb.markup;

import java.util.List;

/**
 * All sources of a build, parsed.
 *
 * @param documents in the order of their paths
 * @param facts YAML files beside them, in the order of their paths
 * @param organisations id to fields; no fields where the project has no such file
 * @param glossary id to fields; no fields where the project has no such file
 */
public record ParsedSources(
        List<Document> documents,
        List<Facts> facts,
        HeaderNode.Mapping organisations,
        HeaderNode.Mapping glossary) {
    public ParsedSources {
        documents = List.copyOf(documents);
        facts = List.copyOf(facts);
    }
}
