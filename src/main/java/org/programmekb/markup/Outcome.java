package org.programmekb.markup;

import java.util.List;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.markup.body.Body;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.markup.html.Dependency;

/**
 * All that came of parsing one file, and all that is kept of it for the next build.
 *
 * @param fields of its header
 * @param body its prose; {@link Body#EMPTY} for a file of facts
 * @param findings what is wrong in it
 * @param dependencies other files that were read or looked for, with what was found
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
