package org.programmekb.markup;

import java.util.List;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.markup.body.Body;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.markup.html.Dependency;

/**
 * The result of parsing one file, as it is stored in the cache.
 *
 * @param fields the header fields, or the fields of a YAML file
 * @param body the converted body; {@link Body#EMPTY} for a YAML file
 * @param findings the problems in the file
 * @param dependencies other files that were read or looked for, with their state at that time
 */
record Outcome(HeaderNode.Mapping fields, Body body, List<Diagnostic> findings, List<Dependency> dependencies) {
    Outcome {
        findings = List.copyOf(findings);
        dependencies = List.copyOf(dependencies);
    }

    Parsed parsed() {
        List<String> includes = dependencies.stream().map(Dependency::path).toList();
        return new Parsed(fields, body, includes);
    }
}
