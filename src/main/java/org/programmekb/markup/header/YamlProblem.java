package org.programmekb.markup.header;

import java.util.List;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A message of the YAML library and its translation into plain language for authors.
 *
 * @param part a part of the library's message
 * @param words the message for authors
 */
record YamlProblem(String part, String words) {
    private static final List<YamlProblem> KNOWN = List.of(
            new YamlProblem("'\\t(TAB)'", "a tab is used where only spaces are allowed"),
            new YamlProblem(
                    "mapping values are not allowed here", "unexpected `: `; text that contains `: ` needs quotes"),
            new YamlProblem("could not find expected ':'", "expected `: ` and a value after the name"),
            new YamlProblem("found unexpected end of stream", "a quotation mark is not closed"),
            new YamlProblem("found unexpected document separator", "a quotation mark is not closed"),
            new YamlProblem("found unknown escape character", "a backslash in double quotes starts an unknown escape"),
            new YamlProblem(
                    "expected <block end>, but found '-'", "the list item does not line up with the lines above"),
            new YamlProblem("expected <block end>, but found '?'", "the line does not line up with the lines above"),
            new YamlProblem(
                    "expected <block end>, but found '<block mapping start>'",
                    "the line does not line up with the lines above"),
            new YamlProblem(
                    "expected <block end>, but found '<scalar>'",
                    "text follows a closing quotation mark; put the whole value in quotes"),
            new YamlProblem("expected ',' or ']'", "a list that starts with `[` has no `]`, or a comma is missing"),
            new YamlProblem("expected ',' or '}'", "a mapping that starts with `{` has no `}`, or a comma is missing"),
            new YamlProblem(
                    "block sequence entries are not allowed here", "a list item must start on a line of its own"),
            new YamlProblem("block mapping entries", "a field must start on a line of its own"),
            new YamlProblem("that cannot start any token", "a value that starts with this character needs quotes"),
            new YamlProblem("exceeds the limit", "the YAML is too long"));

    static String inPlainWords(MarkedYamlEngineException exception) {
        String problem = exception.getProblem();
        return inPlainWords(problem == null ? String.valueOf(exception.getMessage()) : problem);
    }

    static String inPlainWords(YamlEngineException exception) {
        return inPlainWords(String.valueOf(exception.getMessage()));
    }

    private static String inPlainWords(String message) {
        String firstLine = message.lines().findFirst().orElse("not YAML");
        return KNOWN.stream()
                .filter(problem -> message.contains(problem.part()))
                .map(YamlProblem::words)
                .findFirst()
                .orElse(firstLine);
    }
}
