package org.programmekb.markup.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.programmekb.markup.header.HeaderNode.Field;
import org.programmekb.markup.header.HeaderNode.Scalar;
import org.programmekb.markup.header.HeaderNode.Sequence;
import org.programmekb.markup.text.SourceText;

/**
 * Reads the YAML that nearly all headers consist of, {@code name: text}, {@code name: "text"} and {@code name: [a, b]} on a
 * line each, in a fraction of the time that a YAML parser needs. At the first character that could mean anything else it
 * gives up, and the parser has to decide.
 */
final class PlainYaml {
    private final SourceText source;
    private final String text;
    private final int to;
    private final List<Field> fields = new ArrayList<>();
    private int at;

    private PlainYaml(SourceText source, int from, int to) {
        this.source = source;
        this.text = source.text();
        this.at = from;
        this.to = to;
    }

    /** The fields between two offsets, of which the first starts a line; empty if this is not plain enough. */
    static Optional<List<Field>> fields(SourceText source, int from, int to) {
        PlainYaml yaml = new PlainYaml(source, from, to);
        while (yaml.at < to) {
            if (!yaml.field()) {
                return Optional.empty();
            }
        }
        return yaml.fields.isEmpty() ? Optional.empty() : Optional.of(yaml.fields);
    }

    private boolean field() {
        int start = at;
        while (isWord(peek())) {
            at++;
        }
        if (at == start || !isLetter(text.charAt(start)) || peek() != ':') {
            return false;
        }
        String name = text.substring(start, at);
        at++;
        int afterColon = at;
        skipBlanks();
        if (at == afterColon) {
            return false;
        }
        Optional<HeaderNode> value = switch (peek()) {
            case '[' -> list();
            case '"', '\'' -> quoted(peek());
            default -> plain();
        };
        if (value.isEmpty() || !isLineEnd()) {
            return false;
        }
        at++;
        fields.add(new Field(name, source.at(start), value.get()));
        return true;
    }

    private Optional<HeaderNode> plain() {
        int start = at;
        if (!Character.isLetterOrDigit(peek())) {
            return Optional.empty();
        }
        int end = at;
        for (; !isLineEnd(); at++) {
            char c = text.charAt(at);
            char next = at + 1 < to ? text.charAt(at + 1) : '\n';
            if (!isPlain(c) || c == ':' && (next == ' ' || next == '\n') || c == ' ' && next == '#') {
                return Optional.empty();
            }
            if (c != ' ') {
                end = at + 1;
            }
        }
        return Optional.of(word(start, end));
    }

    private Optional<HeaderNode> quoted(char quote) {
        int start = at;
        for (at++; peek() != quote; at++) {
            if (isLineEnd() || !isPlain(peek()) || peek() == '\\') {
                return Optional.empty();
            }
        }
        String content = text.substring(start + 1, at);
        at++;
        skipBlanks();
        return Optional.of(new Scalar(content, true, source.at(start)));
    }

    private Optional<HeaderNode> list() {
        int start = at;
        List<HeaderNode> items = new ArrayList<>();
        do {
            at++;
            skipBlanks();
            int item = at;
            while (isWord(peek())) {
                at++;
            }
            if (at == item || !isLetter(text.charAt(item))) {
                return Optional.empty();
            }
            items.add(word(item, at));
            skipBlanks();
        } while (peek() == ',');
        if (peek() != ']') {
            return Optional.empty();
        }
        at++;
        skipBlanks();
        return Optional.of(new Sequence(items, source.at(start)));
    }

    private Scalar word(int from, int end) {
        String word = text.substring(from, end);
        return new Scalar(YamlReader.isNull(word) ? "" : word, false, source.at(from));
    }

    private void skipBlanks() {
        while (peek() == ' ') {
            at++;
        }
    }

    private boolean isLineEnd() {
        return peek() == '\n';
    }

    private char peek() {
        return at < to ? text.charAt(at) : '\n';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isWord(char c) {
        return isLetter(c) || c >= '0' && c <= '9' || c == '-' || c == '_';
    }

    /** Characters that are one code point each and no line break in any version of YAML. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c < '\u007F'
                || c >= '\u00A0' && c < '\u2028'
                || c > '\u2029' && c < '\uD800'
                || c > '\uFF00' && c < '\uFFF0';
    }
}
