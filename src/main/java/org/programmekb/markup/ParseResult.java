package org.programmekb.markup;

import java.util.List;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.markup.body.Body;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.markup.html.Dependency;

/**
 * The result of parsing one file.
 *
 * @param header the header fields, or the fields of a YAML file
 * @param body the converted body; {@link Body#EMPTY} for a YAML file
 * @param findings the problems in the file
 * @param dependencies other files that were read or looked for, with their state at that time
 */
public record ParseResult(
        HeaderNode.Mapping header, Body body, List<Diagnostic> findings, List<Dependency> dependencies) {
    public ParseResult {
        findings = List.copyOf(findings);
        dependencies = List.copyOf(dependencies);
    }

    /** The files that the body includes or tried to include, relative to the project. */
    public List<String> includes() {
        return dependencies.stream().map(Dependency::path).toList();
    }
}
