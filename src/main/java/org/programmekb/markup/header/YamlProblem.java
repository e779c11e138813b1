package org.programmekb.markup.header;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What the YAML library finds wrong, in plain words for authors.
 *
 * @param mark where authors look first; empty if it concerns the whole text
 */
record YamlProblem(Message message, Message hint, Optional<Mark> mark) {
    private static final String HINT = "yaml-invalid.hint-";
    private static final String BRACKETS = "brackets";
    private static final String COLON = "colon";

    /** A field whose value has a colon in it, and neither brackets nor quotation marks around it nor a comment behind it. */
    private static final Pattern WITH_COLON =
            Pattern.compile("((?:- +)?[\\p{L}\\d_-]+: +)([^\\s\\[{\"'|>](?!.* #).*(?:: .*|:))");

    private static final List<Known> KNOWN = List.of(
            new Known("\\t(TAB)", "tab", "tab"),
            new Known("mapping values are not allowed here", COLON, COLON),
            new Known("could not find expected ':'", "no-value", "no-value"),
            new Known("found unexpected end of stream", "quote", "quote", true),
            new Known("found unexpected document separator", "quote", "quote", true),
            new Known("found unknown escape character", "escape", "escape"),
            new Known("expected <block end>, but found '-'", "item-indent", "indent"),
            new Known("expected <block end>, but found '?'", "indent", "indent"),
            new Known("expected <block end>, but found '<block mapping start>'", "indent", "indent"),
            new Known("expected <block end>, but found '<scalar>'", "after-quote", "after-quote"),
            new Known("expected ',' or ']'", "list", BRACKETS, true),
            new Known("expected ',' or '}'", "group", BRACKETS, true),
            new Known("sequence entries are not allowed here", "item-line", "item-line"),
            new Known("mapping keys are not allowed here", "field-line", "field-line"),
            new Known("that cannot start any token", "character", "quotes"));

    /**
     * A message of the library.
     *
     * @param words a part of it
     * @param problem the end of the key of what it means
     * @param remedy the end of the key of what to do
     * @param isOpen whether something is not closed, so that authors look where it opens, not where the library gave up
     */
    private record Known(String words, String problem, String remedy, boolean isOpen) {
        Known(String words, String problem, String remedy) {
            this(words, problem, remedy, false);
        }
    }

    /** Whether a bracket is not closed. */
    boolean isOpenBracket() {
        return hint.equals(Message.of(HINT + BRACKETS));
    }

    /** What to do about it in this line: how it is written where only quotation marks are missing. */
    Message hint(String line) {
        Matcher field = WITH_COLON.matcher(line);
        return hint.equals(Message.of(HINT + COLON)) && field.matches()
                ? Message.of(HINT + "colon-line", field.group(1) + YamlText.of(field.group(2)))
                : hint;
    }

    static YamlProblem of(YamlEngineException exception) {
        if (!(exception instanceof MarkedYamlEngineException marked)) {
            return of(String.valueOf(exception.getMessage()), Optional.empty(), Optional.empty());
        }
        return of(String.valueOf(marked.getProblem()), marked.getContextMark(), marked.getProblemMark());
    }

    private static YamlProblem of(String words, Optional<Mark> opening, Optional<Mark> end) {
        for (Known known : KNOWN) {
            if (words.contains(known.words)) {
                return new YamlProblem(
                        Message.of("yaml-invalid." + known.problem),
                        Message.of(HINT + known.remedy),
                        known.isOpen ? opening.or(() -> end) : end);
            }
        }
        if (words.contains("exceeds the limit")) {
            return new YamlProblem(Message.of("yaml-invalid.too-long"), Code.FILE_TOO_LARGE.hint(), end);
        }
        String first = words.lines().findFirst().orElse("");
        return new YamlProblem(Message.of("yaml-invalid.other", first), Code.YAML_INVALID.hint(), end);
    }
}
