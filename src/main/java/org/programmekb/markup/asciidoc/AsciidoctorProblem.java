package org.programmekb.markup.asciidoc;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;

/**
 * A line in Asciidoctor's log, in plain words for authors.
 *
 * @param code the kind of finding; empty if only the severity of the line is known
 * @param hint how to correct it, if there is more to say than that the markup is wrong
 */
record AsciidoctorProblem(Optional<Code> code, Message message, Optional<Message> hint) {
    private static final String CONDITION = "((?:ifn?def|ifeval|endif)::\\S*?\\[.*?])";
    private static final List<Known> KNOWN = List.of(
            error("row-short", "row", "dropping cells from incomplete row.*"),
            error("row-long", "row", "dropping cell because it exceeds.*"),
            error("cell-mark", "cell-mark", "table missing leading separator.*"),
            error("csv-quote", "csv-quote", "unclosed quote in CSV data.*|illegal table format.*"),
            error("unclosed", "unclosed", "unterminated \\S+ block"),
            error("endif", "endif", "(?:unmatched|mismatched) preprocessor directive: (endif::\\S*?\\[]).*"),
            error("no-endif", "no-endif", "detected unterminated preprocessor conditional directive: " + CONDITION),
            error("condition", "condition", "malformed preprocessor directive.*: " + CONDITION),
            include("attribute", "include dropped .*: include::(\\S*?)\\[.*"),
            include("depth", "maximum include depth of (\\d+) exceeded"),
            warning("list-number", "list-number", "list item index: expected (\\S+), got (\\S+)"),
            warning("list-number", "callout-number", "callout list item index: expected (\\S+), got (\\S+)"),
            warning("callout", "callout", "no callout found for <(\\d+)>"),
            markup(Code.FOOTNOTE_UNDEFINED, "footnote", "footnote", "invalid footnote reference: (.*)"),
            warning("footnoteref", "footnoteref", "found deprecated footnoteref macro: footnoteref:\\[([^,\\]]*).*"),
            warning(
                    "substitution",
                    "substitution",
                    "(?:invalid substitution types? for .*: |unknown substitution type )(.*)"),
            warning("empty-id", "style", "invalid empty id detected in style attribute"),
            warning("empty-role", "style", "invalid empty role detected in style attribute"),
            warning("two-ids", "two-ids", "multiple ids detected in style attribute"),
            error("nested-section", "nested-section", "(\\S+) sections do not support nested sections"));

    /** A line, with the keys of what it means and of how to correct it, whose values are its groups. */
    private record Known(Code code, Pattern line, String message, String hint) {}

    private static Known error(String problem, String remedy, String line) {
        return markup(Code.MARKUP_INVALID, problem, remedy, line);
    }

    private static Known warning(String problem, String remedy, String line) {
        return markup(Code.MARKUP_WARNING, problem, remedy, line);
    }

    private static Known markup(Code code, String problem, String remedy, String line) {
        return new Known(code, Pattern.compile(line, Pattern.DOTALL), "markup." + problem, "markup.hint-" + remedy);
    }

    private static Known include(String problem, String line) {
        return new Known(
                Code.INCLUDE_INVALID,
                Pattern.compile(line, Pattern.DOTALL),
                "include-invalid." + problem,
                "include-invalid.hint-" + problem);
    }

    /** The problem that a line in the log means; a rare one is quoted. */
    static AsciidoctorProblem of(String line) {
        for (Known known : KNOWN) {
            Matcher matcher = known.line().matcher(line);
            if (matcher.matches()) {
                Object[] groups = IntStream.rangeClosed(1, matcher.groupCount())
                        .mapToObj(matcher::group)
                        .toArray();
                return new AsciidoctorProblem(
                        Optional.of(known.code()),
                        Message.of(known.message(), groups),
                        Optional.of(Message.of(known.hint(), groups)));
            }
        }
        return new AsciidoctorProblem(Optional.empty(), Message.of("markup.asciidoctor", line), Optional.empty());
    }
}
