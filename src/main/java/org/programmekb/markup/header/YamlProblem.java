package org.programmekb.markup.header;

import java.util.List;
import java.util.Optional;
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
    /** Whether a bracket is not closed. */
    boolean isOpenBracket() {
        return hint.equals(HINT_BRACKETS);
    }

    private static final Message QUOTE = Message.of("yaml-invalid.quote");
    private static final Message HINT_QUOTE = Message.of("yaml-invalid.hint-quote");
    private static final Message INDENT = Message.of("yaml-invalid.indent");
    private static final Message HINT_INDENT = Message.of("yaml-invalid.hint-indent");
    private static final Message HINT_BRACKETS = Message.of("yaml-invalid.hint-brackets");

    private static final List<Known> KNOWN = List.of(
            new Known("\\t(TAB)", Message.of("yaml-invalid.tab"), Message.of("yaml-invalid.hint-tab")),
            new Known(
                    "mapping values are not allowed here",
                    Message.of("yaml-invalid.colon"),
                    Message.of("yaml-invalid.hint-colon")),
            new Known(
                    "could not find expected ':'",
                    Message.of("yaml-invalid.no-value"),
                    Message.of("yaml-invalid.hint-no-value")),
            new Known("found unexpected end of stream", QUOTE, HINT_QUOTE, true),
            new Known("found unexpected document separator", QUOTE, HINT_QUOTE, true),
            new Known(
                    "found unknown escape character",
                    Message.of("yaml-invalid.escape"),
                    Message.of("yaml-invalid.hint-escape")),
            new Known("expected <block end>, but found '-'", Message.of("yaml-invalid.item-indent"), HINT_INDENT),
            new Known("expected <block end>, but found '?'", INDENT, HINT_INDENT),
            new Known("expected <block end>, but found '<block mapping start>'", INDENT, HINT_INDENT),
            new Known(
                    "expected <block end>, but found '<scalar>'",
                    Message.of("yaml-invalid.after-quote"),
                    Message.of("yaml-invalid.hint-after-quote")),
            new Known("expected ',' or ']'", Message.of("yaml-invalid.list"), HINT_BRACKETS, true),
            new Known("expected ',' or '}'", Message.of("yaml-invalid.group"), HINT_BRACKETS, true),
            new Known(
                    "sequence entries are not allowed here",
                    Message.of("yaml-invalid.item-line"),
                    Message.of("yaml-invalid.hint-item-line")),
            new Known(
                    "mapping keys are not allowed here",
                    Message.of("yaml-invalid.field-line"),
                    Message.of("yaml-invalid.hint-field-line")),
            new Known(
                    "that cannot start any token",
                    Message.of("yaml-invalid.character"),
                    Message.of("yaml-invalid.hint-quotes")),
            new Known("exceeds the limit", Message.of("yaml-invalid.too-long"), Code.FILE_TOO_LARGE.hint()));

    /**
     * A message of the library.
     *
     * @param words a part of it
     * @param isOpen whether something is not closed, so that authors look where it opens, not where the library gave up
     */
    private record Known(String words, Message message, Message hint, boolean isOpen) {
        Known(String words, Message message, Message hint) {
            this(words, message, hint, false);
        }
    }

    static YamlProblem of(YamlEngineException exception) {
        if (!(exception instanceof MarkedYamlEngineException marked)) {
            return of(String.valueOf(exception.getMessage()), Optional.empty(), Optional.empty());
        }
        return of(String.valueOf(marked.getProblem()), marked.getContextMark(), marked.getProblemMark());
    }

    private static YamlProblem of(String words, Optional<Mark> opening, Optional<Mark> end) {
        return KNOWN.stream()
                .filter(known -> words.contains(known.words))
                .findFirst()
                .map(known -> new YamlProblem(known.message, known.hint, known.isOpen ? opening.or(() -> end) : end))
                .orElseGet(() -> {
                    Message message = Message.of(
                            "yaml-invalid.other", words.lines().findFirst().orElse(""));
                    return new YamlProblem(message, Code.YAML_INVALID.hint(), end);
                });
    }
}
