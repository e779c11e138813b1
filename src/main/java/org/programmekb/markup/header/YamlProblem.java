package org.programmekb.markup.header;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The messages of the YAML library in plain words for authors. */
final class YamlProblem {
    /** Parts of the library's messages, each with the words for authors. */
    private static final List<Map.Entry<String, String>> KNOWN = List.of(
            entry("'\\t(TAB)'", "a tab is used where only spaces are allowed"),
            entry("mapping values are not allowed here", "unexpected `: `; text that contains `: ` needs quotes"),
            entry("could not find expected ':'", "expected `: ` and a value after the name"),
            entry("found unexpected end of stream", "a quotation mark is not closed"),
            entry("found unexpected document separator", "a quotation mark is not closed"),
            entry("found unknown escape character", "a backslash in double quotes starts an unknown escape"),
            entry("expected <block end>, but found '-'", "the list item does not line up with the lines above"),
            entry("expected <block end>, but found '?'", "the line does not line up with the lines above"),
            entry(
                    "expected <block end>, but found '<block mapping start>'",
                    "the line does not line up with the lines above"),
            entry(
                    "expected <block end>, but found '<scalar>'",
                    "text follows a closing quotation mark; put the whole value in quotes"),
            entry("expected ',' or ']'", "a list that starts with `[` has no `]`, or a comma is missing"),
            entry("expected ',' or '}'", "a mapping that starts with `{` has no `}`, or a comma is missing"),
            entry("block sequence entries are not allowed here", "a list item must start on a line of its own"),
            entry("block mapping entries", "a field must start on a line of its own"),
            entry("that cannot start any token", "a value that starts with this character needs quotes"),
            entry("exceeds the limit", "the YAML is too long"));

    private YamlProblem() {}

    /** Whether a quotation mark has no second one. */
    static boolean isOpenQuotation(MarkedYamlEngineException exception) {
        String problem = String.valueOf(exception.getProblem());
        return problem.contains("found unexpected end of stream")
                || problem.contains("found unexpected document separator");
    }

    static String inPlainWords(YamlEngineException exception) {
        String problem = exception instanceof MarkedYamlEngineException marked ? marked.getProblem() : null;
        String message = problem == null ? String.valueOf(exception.getMessage()) : problem;
        return KNOWN.stream()
                .filter(known -> message.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> message.lines().findFirst())
                .orElse("not YAML");
    }
}
