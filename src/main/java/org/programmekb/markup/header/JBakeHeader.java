package org.programmekb.markup.header;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.markup.header.HeaderNode.Scalar;
import org.programmekb.markup.header.HeaderNode.Sequence;
import org.programmekb.markup.text.Markup;
import org.programmekb.markup.text.SourceText;

/**
 * The header of a document as JBake reads it.
 *
 * @param form how it is written
 * @param fields as written, in their order, without the prefix that they have in AsciiDoc
 * @param bodyStart the offset of the text below a header of pairs; 0 if there is none
 * @param wrong the number of the first line, from 1, that is no pair: JBake takes such a header for text
 */
public record JBakeHeader(Form form, Map<String, String> fields, int bodyStart, OptionalInt wrong) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The two forms of headers. */
    public enum Form {
        /** Lines of {@code key=value}. */
        PAIRS,
        /** Attributes of AsciiDoc. */
        ATTRIBUTES
    }

    public JBakeHeader {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The value of a field; empty if there is none, or nothing in it. */
    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /**
     * The header in the form that the document has; empty if it has none.
     *
     * @param separator the line below a header of pairs
     */
    public static Optional<JBakeHeader> of(SourceText source, String separator, Limits limits) {
        Optional<JBakeHeader> pairs = pairs(source, separator);
        boolean isRight = pairs.isPresent() && pairs.get().wrong().isEmpty();
        return isRight || !isAsciidoc(source) ? pairs : Optional.of(attributes(source, limits));
    }

    private static boolean isAsciidoc(SourceText source) {
        String extension = source.path().substring(source.path().lastIndexOf('.') + 1);
        return Markup.of(extension).equals(Optional.of(Markup.ASCIIDOC))
                && !source.text().startsWith("---");
    }

    /**
     * The lines of {@code key=value} at the beginning; empty if the first one is none. A title of AsciiDoc is none.
     *
     * @param separator the line below them
     */
    public static Optional<JBakeHeader> pairs(SourceText source, String separator) {
        Map<String, String> fields = new LinkedHashMap<>();
        OptionalInt wrong = OptionalInt.empty();
        for (int number = 0; number < source.lineCount(); number++) {
            String line = line(source, number);
            int equals = line.indexOf('=');
            if (line.equals(separator)) {
                return Optional.of(new JBakeHeader(Form.PAIRS, fields, source.lineStart(number + 1), wrong));
            } else if (equals > 0 || equals == 0 && !fields.isEmpty()) {
                fields.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            } else if (!line.isEmpty() && fields.isEmpty()) {
                return Optional.empty();
            } else if (!line.isEmpty() && wrong.isEmpty()) {
                wrong = OptionalInt.of(number + 1);
            }
        }
        return Optional.empty();
    }

    private static String line(SourceText source, int number) {
        String line = source.line(number);
        String text = number == 0 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private static JBakeHeader attributes(SourceText source, Limits limits) {
        Map<String, String> fields = new LinkedHashMap<>();
        RawDocument.of(source.path(), source.text().getBytes(StandardCharsets.UTF_8), limits)
                .header()
                .fields()
                .forEach(field -> fields.put(field.name(), text(field.value())));
        return new JBakeHeader(Form.ATTRIBUTES, fields, 0, OptionalInt.empty());
    }

    private static String text(HeaderNode value) {
        if (value instanceof Sequence sequence) {
            return sequence.items().stream().map(JBakeHeader::text).collect(Collectors.joining(", "));
        }
        return value instanceof Scalar scalar ? scalar.text() : "";
    }
}
