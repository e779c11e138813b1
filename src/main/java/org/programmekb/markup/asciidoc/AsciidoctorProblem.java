package org.programmekb.markup.asciidoc;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.Message;

/**
 * A line in Asciidoctor's log, in plain words for authors.
 *
 * @param hint how to correct it, if there is more to say than that the markup is wrong
 */
record AsciidoctorProblem(Message message, Optional<Message> hint) {
    private static final List<Known> KNOWN = List.of(
            known(
                    "dropping cells from incomplete row.*",
                    line -> Message.of("markup.row-short"),
                    line -> Message.of("markup.hint-row")),
            known(
                    "dropping cell because it exceeds.*",
                    line -> Message.of("markup.row-long"),
                    line -> Message.of("markup.hint-row")),
            known(
                    "table missing leading separator.*",
                    line -> Message.of("markup.cell-mark"),
                    line -> Message.of("markup.hint-cell-mark")),
            known(
                    "unterminated \\S+ block",
                    line -> Message.of("markup.unclosed"),
                    line -> Message.of("markup.hint-unclosed")),
            known(
                    "list item index: expected (\\S+), got (\\S+)",
                    line -> Message.of("markup.list-number", line.group(1), line.group(2)),
                    line -> Message.of("markup.hint-list-number")),
            known(
                    "id assigned to .* already in use: (.*)",
                    line -> Message.of("markup.id-twice", line.group(1)),
                    line -> Message.of("markup-warning.hint-id")),
            known(
                    "skipping reference to missing attribute: (.*)",
                    line -> Message.of("markup.attribute", line.group(1)),
                    line -> Message.of("markup.hint-attribute", line.group(1))),
            known(
                    "invalid footnote reference: (.*)",
                    line -> Message.of("markup.footnote", line.group(1)),
                    line -> Message.of("markup.hint-footnote", line.group(1))));

    private record Known(Pattern line, Function<Matcher, AsciidoctorProblem> problem) {}

    private static Known known(String line, Function<Matcher, Message> message, Function<Matcher, Message> hint) {
        return new Known(
                Pattern.compile(line),
                found -> new AsciidoctorProblem(message.apply(found), Optional.of(hint.apply(found))));
    }

    /** The problem that a line in the log means; a rare one is quoted. */
    static AsciidoctorProblem of(String line) {
        for (Known known : KNOWN) {
            Matcher matcher = known.line().matcher(line);
            if (matcher.matches()) {
                return known.problem().apply(matcher);
            }
        }
        return new AsciidoctorProblem(Message.of("markup.asciidoctor", line), Optional.empty());
    }
}
