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
    private static final String CONDITION = "(?:ifn?def|ifeval|endif)::\\S*?\\[.*?]";
    private static final List<Known> KNOWN = List.of(
            known(Code.MARKUP_INVALID, "dropping cells from incomplete row.*", "markup.row-short", "markup.hint-row"),
            known(Code.MARKUP_INVALID, "dropping cell because it exceeds.*", "markup.row-long", "markup.hint-row"),
            known(
                    Code.MARKUP_INVALID,
                    "table missing leading separator.*",
                    "markup.cell-mark",
                    "markup.hint-cell-mark"),
            known(
                    Code.MARKUP_INVALID,
                    "unclosed quote in CSV data.*|illegal table format.*",
                    "markup.csv-quote",
                    "markup.hint-csv-quote"),
            known(Code.MARKUP_INVALID, "unterminated \\S+ block", "markup.unclosed", "markup.hint-unclosed"),
            known(
                    Code.MARKUP_INVALID,
                    "(?:unmatched|mismatched) preprocessor directive: (endif::\\S*?\\[]).*",
                    "markup.endif",
                    "markup.hint-endif"),
            known(
                    Code.MARKUP_INVALID,
                    "detected unterminated preprocessor conditional directive: (" + CONDITION + ")",
                    "markup.no-endif",
                    "markup.hint-no-endif"),
            known(
                    Code.MARKUP_INVALID,
                    "malformed preprocessor directive.*: (" + CONDITION + ")",
                    "markup.condition",
                    "markup.hint-condition"),
            known(
                    Code.INCLUDE_INVALID,
                    "include dropped .*: include::(\\S*?)\\[.*",
                    "include-invalid.attribute",
                    "include-invalid.hint-attribute"),
            known(
                    Code.INCLUDE_INVALID,
                    "maximum include depth of (\\d+) exceeded",
                    "include-invalid.depth",
                    "include-invalid.hint-depth"),
            known(
                    Code.MARKUP_WARNING,
                    "list item index: expected (\\S+), got (\\S+)",
                    "markup.list-number",
                    "markup.hint-list-number"),
            known(
                    Code.MARKUP_WARNING,
                    "callout list item index: expected (\\S+), got (\\S+)",
                    "markup.list-number",
                    "markup.hint-callout-number"),
            known(Code.MARKUP_WARNING, "no callout found for <(\\d+)>", "markup.callout", "markup.hint-callout"),
            known(
                    Code.FOOTNOTE_UNDEFINED,
                    "invalid footnote reference: (.*)",
                    "markup.footnote",
                    "markup.hint-footnote"),
            known(
                    Code.MARKUP_WARNING,
                    "found deprecated footnoteref macro: footnoteref:\\[([^,\\]]*).*",
                    "markup.footnoteref",
                    "markup.hint-footnoteref"),
            known(
                    Code.MARKUP_WARNING,
                    "(?:invalid substitution types? for .*: |unknown substitution type )(.*)",
                    "markup.substitution",
                    "markup.hint-substitution"),
            known(
                    Code.MARKUP_WARNING,
                    "invalid empty id detected in style attribute",
                    "markup.empty-id",
                    "markup.hint-style"),
            known(
                    Code.MARKUP_WARNING,
                    "invalid empty role detected in style attribute",
                    "markup.empty-role",
                    "markup.hint-style"),
            known(
                    Code.MARKUP_WARNING,
                    "multiple ids detected in style attribute",
                    "markup.two-ids",
                    "markup.hint-two-ids"),
            known(
                    Code.MARKUP_INVALID,
                    "(\\S+) sections do not support nested sections",
                    "markup.nested-section",
                    "markup.hint-nested-section"));

    /** A line, with the keys of what it means and of how to correct it, whose values are its groups. */
    private record Known(Code code, Pattern line, String message, String hint) {}

    private static Known known(Code code, String line, String message, String hint) {
        return new Known(code, Pattern.compile(line, Pattern.DOTALL), message, hint);
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
