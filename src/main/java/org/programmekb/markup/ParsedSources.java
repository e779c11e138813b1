package org.programmekb.markup;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.programmekb.markup.body.Fingerprint;
import org.programmekb.markup.header.HeaderNode;

/**
 * All sources of a build, parsed.
 *
 * @param documents in the order of their paths
 * @param facts YAML files beside them, in the order of their paths
 * @param organisations id to fields; no fields where the project has no such file
 * @param glossary id to fields; no fields where the project has no such file
 * @param people id to fields; no fields where the project has no such file
 * @param includes path of a document to the paths of the files that it includes or tried to include
 */
public record ParsedSources(
        List<Document> documents,
        List<Facts> facts,
        HeaderNode.Mapping organisations,
        HeaderNode.Mapping glossary,
        HeaderNode.Mapping people,
        Map<String, List<String>> includes) {
    public ParsedSources {
        documents = List.copyOf(documents);
        facts = List.copyOf(facts);
        includes = Collections.unmodifiableMap(new LinkedHashMap<>(includes));
    }

    /** Sources of which none includes another file. */
    public ParsedSources(
            List<Document> documents,
            List<Facts> facts,
            HeaderNode.Mapping organisations,
            HeaderNode.Mapping glossary,
            HeaderNode.Mapping people) {
        this(documents, facts, organisations, glossary, people, Map.of());
    }

    /** Tells organisations with different fields apart; places do not count. */
    public long organisationsFingerprint() {
        return Fingerprint.of(organisations);
    }

    /** Tells glossaries with different fields apart; places do not count. */
    public long glossaryFingerprint() {
        return Fingerprint.of(glossary);
    }
}
