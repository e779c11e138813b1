package org.programmekb.markup.asciidoc;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;

/**
 * A line in Asciidoctor's log, in plain words for authors.
 *
 * @param code the kind of finding; empty if only the severity of the line is known
 * @param hint how to correct it, if there is more to say than that the markup is wrong
 */
record AsciidoctorProblem(Optional<Code> code, Message message, Optional<Message> hint) {
    private static final String CONDITION = "(?:ifn?def|ifeval|endif)::\\S*?\\[.*?]";
    private static final List<Known> KNOWN = List.of(
            known(
                    Code.MARKUP_INVALID,
                    "dropping cells from incomplete row.*",
                    line -> Message.of("markup.row-short"),
                    line -> Message.of("markup.hint-row")),
            known(
                    Code.MARKUP_INVALID,
                    "dropping cell because it exceeds.*",
                    line -> Message.of("markup.row-long"),
                    line -> Message.of("markup.hint-row")),
            known(
                    Code.MARKUP_INVALID,
                    "table missing leading separator.*",
                    line -> Message.of("markup.cell-mark"),
                    line -> Message.of("markup.hint-cell-mark")),
            known(
                    Code.MARKUP_INVALID,
                    "unclosed quote in CSV data.*|illegal table format.*",
                    line -> Message.of("markup.csv-quote"),
                    line -> Message.of("markup.hint-csv-quote")),
            known(
                    Code.MARKUP_INVALID,
                    "unterminated \\S+ block",
                    line -> Message.of("markup.unclosed"),
                    line -> Message.of("markup.hint-unclosed")),
            known(
                    Code.MARKUP_INVALID,
                    "(?:unmatched|mismatched) preprocessor directive: (endif::\\S*?\\[]).*",
                    line -> Message.of("markup.endif", line.group(1)),
                    line -> Message.of("markup.hint-endif")),
            known(
                    Code.MARKUP_INVALID,
                    "detected unterminated preprocessor conditional directive: (" + CONDITION + ")",
                    line -> Message.of("markup.no-endif", line.group(1)),
                    line -> Message.of("markup.hint-no-endif")),
            known(
                    Code.MARKUP_INVALID,
                    "malformed preprocessor directive.*: (" + CONDITION + ")",
                    line -> Message.of("markup.condition", line.group(1)),
                    line -> Message.of("markup.hint-condition")),
            known(
                    Code.INCLUDE_INVALID,
                    "include dropped .*: include::(\\S*?)\\[.*",
                    line -> Message.of("include-invalid.attribute", line.group(1)),
                    line -> Message.of("include-invalid.hint-attribute")),
            known(
                    Code.INCLUDE_INVALID,
                    "maximum include depth of (\\d+) exceeded",
                    line -> Message.of("include-invalid.depth", line.group(1)),
                    line -> Message.of("include-invalid.hint-depth")),
            known(
                    Code.MARKUP_WARNING,
                    "list item index: expected (\\S+), got (\\S+)",
                    line -> Message.of("markup.list-number", line.group(1), line.group(2)),
                    line -> Message.of("markup.hint-list-number")),
            known(
                    Code.MARKUP_WARNING,
                    "callout list item index: expected (\\S+), got (\\S+)",
                    line -> Message.of("markup.list-number", line.group(1), line.group(2)),
                    line -> Message.of("markup.hint-callout-number")),
            known(
                    Code.MARKUP_WARNING,
                    "no callout found for <(\\d+)>",
                    line -> Message.of("markup.callout", line.group(1)),
                    line -> Message.of("markup.hint-callout", line.group(1))),
            known(
                    Code.FOOTNOTE_UNDEFINED,
                    "invalid footnote reference: (.*)",
                    line -> Message.of("markup.footnote", line.group(1)),
                    line -> Message.of("markup.hint-footnote", line.group(1))),
            known(
                    Code.MARKUP_WARNING,
                    "found deprecated footnoteref macro: footnoteref:\\[([^,\\]]*).*",
                    line -> Message.of("markup.footnoteref"),
                    line -> Message.of("markup.hint-footnoteref", line.group(1))),
            known(
                    Code.MARKUP_WARNING,
                    "invalid substitution types? for .*: (.*)|unknown substitution type (.*)",
                    line -> Message.of("markup.substitution", line.group(1) == null ? line.group(2) : line.group(1)),
                    line -> Message.of("markup.hint-substitution")),
            known(
                    Code.MARKUP_WARNING,
                    "invalid empty (id|role) detected in style attribute",
                    line -> Message.of(line.group(1).equals("id") ? "markup.empty-id" : "markup.empty-role"),
                    line -> Message.of("markup.hint-style")),
            known(
                    Code.MARKUP_WARNING,
                    "multiple ids detected in style attribute",
                    line -> Message.of("markup.two-ids"),
                    line -> Message.of("markup.hint-two-ids")),
            known(
                    Code.MARKUP_INVALID,
                    "(\\S+) sections do not support nested sections",
                    line -> Message.of("markup.nested-section", line.group(1)),
                    line -> Message.of("markup.hint-nested-section")));

    private record Known(Pattern line, Function<Matcher, AsciidoctorProblem> problem) {}

    private static Known known(
            Code code, String line, Function<Matcher, Message> message, Function<Matcher, Message> hint) {
        return new Known(
                Pattern.compile(line, Pattern.DOTALL),
                found -> new AsciidoctorProblem(
                        Optional.of(code), message.apply(found), Optional.of(hint.apply(found))));
    }

    /** The problem that a line in the log means; a rare one is quoted. */
    static AsciidoctorProblem of(String line) {
        for (Known known : KNOWN) {
            Matcher matcher = known.line().matcher(line);
            if (matcher.matches()) {
                return known.problem().apply(matcher);
            }
        }
        return new AsciidoctorProblem(Optional.empty(), Message.of("markup.asciidoctor", line), Optional.empty());
    }
}
