package org.programmekb.content.field;

import java.util.Optional;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.header.HeaderNode;

/**
 * The context for reading one field.
 *
 * @param name the field's name, with dots between levels: {@code population.year}
 * @param isList whether the values are items of a list
 * @param example the field with a correct value: {@code latitude: 43.70}
 */
public record FieldContext(BindingContext context, String name, boolean isList, String example) {

    private static final int LONGEST_QUOTATION = 60;

    public static FieldContext of(Field<?> field, BindingContext context) {
        return new FieldContext(context, field.name(), false, field.line());
    }

    /** The context for an entry of a file, such as an organisation. */
    public static FieldContext ofEntry(String id, Schema schema, BindingContext context) {
        String required = schema.requiredFields().get(0).line();
        return new FieldContext(context, id, false, id + ": {" + required + "}");
    }

    /** The context for a field inside this one. */
    public FieldContext inside(Field<?> field) {
        return new FieldContext(context, below(field.name()), false, field.line());
    }

    /** The context for the items of a list. */
    public FieldContext items() {
        return new FieldContext(context, name, true, example);
    }

    /** The context for the text of a language or of an item inside this field. */
    public FieldContext inside(String key) {
        return new FieldContext(context, below(key), false, example);
    }

    /** A file of its own has no name. */
    private String below(String key) {
        return name.isEmpty() ? key : name + "." + key;
    }

    /** The field's name as it is written, without those of the groups that hold it. */
    String ownName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The beginning of a message about a value: {@code `country` is `UK`}. */
    public Message stated(HeaderNode value) {
        Message form = form(value);
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return Message.of(isList ? "field.item" : "field.value", name, form);
        }
        return Message.of(isList ? "field.item-inside" : "field.value-inside", name.substring(0, dot), ownName(), form);
    }

    /** Reports a value of the right type that is wrong; there is then no value. */
    public <T> Optional<T> reject(Code code, HeaderNode.Scalar value, Message message, Message hint) {
        context.report(code, value.location(), message, hint);
        return Optional.empty();
    }

    /** The same with the hint of the code. */
    public <T> Optional<T> reject(Code code, HeaderNode.Scalar value, Message message) {
        return reject(code, value, message, code.hint());
    }

    /** Reports a value of the wrong type; there is then no value. */
    public <T> Optional<T> rejectType(HeaderNode value, Message message) {
        context.report(Code.TYPE_INVALID, value.location(), message, Message.of("type-invalid.hint-example", example));
        return Optional.empty();
    }

    /** A value, shortened to fit a line, without control characters that affect a terminal. */
    public static String shown(String text) {
        String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
        return line.codePointCount(0, line.length()) > LONGEST_QUOTATION
                ? line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTATION)) + "…"
                : line;
    }

    private static Message form(HeaderNode value) {
        if (value instanceof HeaderNode.Scalar scalar) {
            return Message.of("field.text", shown(scalar.text()));
        }
        return value instanceof HeaderNode.Sequence ? Message.of("field.list") : Message.of("field.group");
    }
}
