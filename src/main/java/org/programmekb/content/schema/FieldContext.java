package org.programmekb.content.schema;

import java.util.Optional;
import org.programmekb.diagnostic.Code;
import org.programmekb.markup.header.HeaderNode;

/**
 * The context for reading one field.
 *
 * @param name the field's name, with dots between levels: {@code population.year}
 * @param verb the verb between the name and a value in messages: {@code is}, or {@code contains} for list items
 * @param example the field with a correct value: {@code latitude: 43.70}
 */
record FieldContext(BindingContext context, String name, String verb, String example) {
    private static final String IS = "is";
    private static final int LONGEST_QUOTATION = 60;

    static FieldContext of(Field<?> field, BindingContext context) {
        return new FieldContext(context, field.name(), IS, field.line());
    }

    /** The context for an entry of a file, such as an organisation. */
    static FieldContext ofEntry(String id, Schema schema, BindingContext context) {
        String required = schema.requiredFields().get(0).line();
        return new FieldContext(context, id, IS, id + ": {" + required + "}");
    }

    /** The context for a field inside this one. */
    FieldContext inside(Field<?> field) {
        return new FieldContext(context, name + "." + field.name(), IS, field.line());
    }

    /** The context for the items of a list. */
    FieldContext items() {
        return new FieldContext(context, name, "contains", example);
    }

    /** The context for the text of a language or of an item inside this field. */
    FieldContext inside(String key) {
        return new FieldContext(context, name + "." + key, IS, example);
    }

    /** Reports a value of the right type that is wrong: {@code `country` is `UK`, ...}; there is then no value. */
    <T> Optional<T> reject(Code code, HeaderNode.Scalar value, String reason, String hint) {
        String message = "`" + name + "` " + verb + " " + quoted(value.text()) + ", " + reason;
        context.report(code, value.location(), message, hint);
        return Optional.empty();
    }

    /** The same with the hint of the code. */
    <T> Optional<T> reject(Code code, HeaderNode.Scalar value, String reason) {
        return reject(code, value, reason, code.hint());
    }

    /** Reports a value of the wrong type; there is then no value. */
    <T> Optional<T> rejectType(HeaderNode value, String expected) {
        String message = "`" + name + "` " + verb + " " + form(value) + ", not " + expected;
        context.report(Code.TYPE_INVALID, value.location(), message, "write it like this: " + example);
        return Optional.empty();
    }

    /** A value between back quotes, shortened to fit a line, without control characters that affect a terminal. */
    static String quoted(String text) {
        String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
        if (line.codePointCount(0, line.length()) > LONGEST_QUOTATION) {
            line = line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTATION)) + "…";
        }
        return "`" + line + "`";
    }

    private static String form(HeaderNode value) {
        if (value instanceof HeaderNode.Scalar scalar) {
            return quoted(scalar.text());
        }
        return value instanceof HeaderNode.Sequence ? "a list" : "a group of fields";
    }
}
