package org.programmekb.markup;

import java.time.Duration;
import java.util.List;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.markup.body.DocumentBody;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.markup.html.Dependency;

/**
 * The result of parsing one file.
 *
 * @param header the header fields, or the fields of a YAML file
 * @param body the converted body; {@link DocumentBody#EMPTY} for a YAML file
 * @param findings the problems in the file
 * @param dependencies other files that were read or looked for, with their state at that time
 * @param spent the processor time that it took
 */
public record ParseResult(
        HeaderNode.Mapping header,
        DocumentBody body,
        List<Diagnostic> findings,
        List<Dependency> dependencies,
        Duration spent) {
    public ParseResult {
        findings = List.copyOf(findings);
        dependencies = List.copyOf(dependencies);
    }

    /** A result whose time nobody counts. */
    public ParseResult(
            HeaderNode.Mapping header, DocumentBody body, List<Diagnostic> findings, List<Dependency> dependencies) {
        this(header, body, findings, dependencies, Duration.ZERO);
    }

    /** The same with another body. */
    ParseResult with(DocumentBody other) {
        return new ParseResult(header, other, findings, dependencies, spent);
    }

    /** The same with the time that it took. */
    ParseResult with(Duration time) {
        return new ParseResult(header, body, findings, dependencies, time);
    }

    /** Whether its author has not finished it. */
    boolean isDraft() {
        return header.field("status")
                .filter(status -> status.value() instanceof HeaderNode.Scalar value
                        && value.text().strip().equalsIgnoreCase("draft"))
                .isPresent();
    }

    /** The problems that matter in a draft, which need not be finished. */
    List<Diagnostic> findingsInDraft() {
        return findings.stream()
                .filter(finding -> finding.code() != Code.TEXT_UNFINISHED)
                .toList();
    }

    /** The files that the body includes or tried to include, relative to the project. */
    public List<String> includes() {
        return dependencies.stream().map(Dependency::path).toList();
    }
}
