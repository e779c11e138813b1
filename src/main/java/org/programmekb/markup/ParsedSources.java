package org.programmekb.markup;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.programmekb.markup.header.HeaderNode;

/**
 * All parsed sources of a build.
 *
 * @param documents the documents, in the order of their paths
 * @param facts YAML files of documents, in the order of their paths
 * @param organisations id to fields; empty if the project has no such file
 * @param glossary id to fields; empty if the project has no such file
 * @param people id to fields; empty if the project has no such file
 * @param includes path of a document to the paths of the files that it includes or tried to include
 */
public record ParsedSources(
        List<Document> documents,
        List<FactFile> facts,
        HeaderNode.Mapping organisations,
        HeaderNode.Mapping glossary,
        HeaderNode.Mapping people,
        Map<String, List<String>> includes) {
    public ParsedSources {
        documents = List.copyOf(documents);
        facts = List.copyOf(facts);
        includes = Collections.unmodifiableMap(new LinkedHashMap<>(includes));
    }
}
