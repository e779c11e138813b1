package org.programmekb.content.type;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.field.BindingContext;
import org.programmekb.content.field.Field;
import org.programmekb.content.field.Groups;
import org.programmekb.content.field.TextFields;
import org.programmekb.content.field.Values;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Suggestion;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.type.FieldDescription;
import org.programmekb.type.FieldKind;

/**
 * Makes the description of one field. A field with a mistake accepts any value, so that the documents that use it get no
 * second error.
 *
 * @param words the words of all types, to which relations lead
 * @param whole those whose descriptions make a type; what leads to another one has been reported
 */
record FieldReading(BindingContext context, Set<String> words, Set<String> whole) {
    private static final Pattern PROPERTY = Pattern.compile("[a-z][A-Za-z]+");

    FieldDescription field(String name, Location place, Values values) {
        if (!values.isStated(TypeFields.LABEL)) {
            Groups.reportMissing(TypeFields.LABEL, place, name, context);
        }
        Optional<String> target = values.get(TypeFields.KIND)
                .map(HeaderNode.Scalar::text)
                .filter(word -> FieldKind.of(word).isEmpty() && words.contains(word));
        Optional<FieldKind> kind = target.isPresent() ? Optional.of(FieldKind.RELATION) : kind(values);
        boolean isSound = kind.isPresent()
                && isSound(name, kind.get(), place, values)
                && target.map(whole::contains).orElse(true);
        List<FieldDescription> inside = new ArrayList<>();
        values.get(TypeFields.FIELDS)
                .orElse(Map.of())
                .forEach((part, field) -> inside.add(field(part, place(part, TypeFields.FIELDS, values), field)));
        Map<String, Map<String, String>> choices = new LinkedHashMap<>();
        values.get(TypeFields.VALUES).orElse(Map.of()).forEach((word, text) -> choices.put(word, text.byLanguage()));
        FieldKind read = isSound ? kind.orElseThrow() : FieldKind.UNKNOWN;
        return new FieldDescription(
                name,
                read,
                target,
                values.get(TypeFields.LIST).orElse(false),
                choices,
                inside,
                required(values, inside),
                values.get(TypeFields.LEAST),
                values.get(TypeFields.MOST),
                values.get(TypeFields.LABEL).map(LocalizedText::byLanguage).orElse(Map.of("", name)),
                TypeReading.texts(values.get(TypeFields.HELP)),
                values.get(TypeFields.EXAMPLE)
                        .orElseGet(() -> Examples.of(
                                TextFields.form(context),
                                read,
                                values.get(TypeFields.LIST).orElse(false),
                                choices,
                                inside)),
                TypeReading.texts(values.get(TypeFields.INVERSE)),
                values.get(TypeFields.DATA).orElse(true),
                property(values),
                Optional.empty());
    }

    private Optional<FieldKind> kind(Values values) {
        Optional<HeaderNode.Scalar> word = values.get(TypeFields.KIND);
        Optional<FieldKind> kind =
                word.isPresent() ? FieldKind.of(word.get().text()) : Optional.of(defaultKind(values));
        if (kind.isEmpty()) {
            List<String> known = new ArrayList<>(FieldKind.words());
            known.addAll(words);
            context.report(
                    Code.TYPE_DESCRIPTION,
                    word.orElseThrow().location(),
                    Message.of("type-description.kind", word.get().text()),
                    Suggestion.hint(
                            word.get().text(),
                            known,
                            Message.of("type-description.hint-kinds", Message.list(FieldKind.words()))));
        }
        return kind;
    }

    private static FieldKind defaultKind(Values values) {
        return values.isStated(TypeFields.FIELDS)
                ? FieldKind.GROUP
                : values.isStated(TypeFields.VALUES) ? FieldKind.CHOICE : FieldKind.TEXT;
    }

    /** Whether the field has what its kind needs, and nothing that belongs to another kind. */
    private boolean isSound(String name, FieldKind kind, Location place, Values values) {
        boolean isSound = needs(TypeFields.VALUES, kind == FieldKind.CHOICE, name, place, values);
        isSound &= needs(TypeFields.FIELDS, kind == FieldKind.GROUP, name, place, values);
        // What stands there but could not be read is reported already.
        isSound &= kind != FieldKind.CHOICE
                || !values.get(TypeFields.VALUES).orElse(Map.of()).isEmpty();
        isSound &= kind != FieldKind.GROUP
                || !values.get(TypeFields.FIELDS).orElse(Map.of()).isEmpty();
        isSound &= allows(TypeFields.REQUIRED, kind == FieldKind.GROUP, name, values);
        isSound &= allows(TypeFields.LEAST, kind == FieldKind.NUMBER, name, values);
        isSound &= allows(TypeFields.MOST, kind == FieldKind.NUMBER, name, values);
        isSound &= allows(TypeFields.INVERSE, kind == FieldKind.RELATION, name, values);
        Optional<BigDecimal> least = values.get(TypeFields.LEAST);
        Optional<BigDecimal> most = values.get(TypeFields.MOST);
        if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
            mistake(context, values.at(TypeFields.MOST).orElseThrow(), Message.of("type-description.bounds", name));
            isSound = false;
        }
        return isSound;
    }

    private boolean needs(Field<?> part, boolean isNeeded, String name, Location place, Values values) {
        if (isNeeded && !values.isStated(part)) {
            mistake(context, place, Message.of("type-description.needs", name, part.name()));
            return false;
        }
        return allows(part, isNeeded, name, values);
    }

    private boolean allows(Field<?> part, boolean isAllowed, String name, Values values) {
        if (!isAllowed && values.isStated(part)) {
            Location place = values.at(part).orElseThrow();
            mistake(context, place, Message.of("type-description.allows", name, part.name()));
            return false;
        }
        return true;
    }

    private Set<String> required(Values values, List<FieldDescription> inside) {
        Set<String> known = new HashSet<>();
        inside.forEach(field -> known.add(field.name()));
        Set<String> required = new LinkedHashSet<>();
        for (HeaderNode.Scalar each : values.all(TypeFields.REQUIRED)) {
            if (known.contains(each.text())) {
                required.add(each.text());
            } else {
                mistake(context, each.location(), Message.of("type-description.no-field", each.text()));
            }
        }
        return required;
    }

    private Optional<String> property(Values values) {
        Optional<String> property = values.get(TypeFields.PROPERTY);
        if (property.isPresent() && !PROPERTY.matcher(property.get()).matches()) {
            mistake(
                    context,
                    values.at(TypeFields.PROPERTY).orElseThrow(),
                    Message.of("type-description.property", property.get()));
            return Optional.empty();
        }
        return property;
    }

    static void mistake(BindingContext context, Location place, Message message) {
        context.report(Code.TYPE_DESCRIPTION, place, message);
    }

    /** The place of one of several named values of a field. */
    static Location place(String name, Field<?> field, Values values) {
        return values.node(field).orElse(null) instanceof HeaderNode.Mapping mapping
                ? mapping.field(name).map(HeaderNode.Field::location).orElse(mapping.location())
                : values.at(field).orElseThrow();
    }
}
