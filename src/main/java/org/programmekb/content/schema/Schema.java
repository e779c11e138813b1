package org.programmekb.content.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of a type or of a field group. It is filled while its field constants are declared. */
final class Schema {
    private final String word;
    private final Map<String, Field<?>> fields = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();

    /** Creates a schema without fields; {@code word} is what authors call the type: {@code city}. */
    Schema(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** The fields by name, in the order of the documentation. */
    Map<String, Field<?>> fields() {
        return Collections.unmodifiableMap(fields);
    }

    List<String> names() {
        return List.copyOf(fields.keySet());
    }

    /** The fields that must be present. */
    List<Field<?>> requiredFields() {
        return required.stream().<Field<?>>map(fields::get).toList();
    }

    boolean isRequired(Field<?> field) {
        return required.contains(field.name());
    }

    /** Adds all fields of another schema. */
    Schema including(Schema other) {
        fields.putAll(other.fields);
        required.addAll(other.required);
        return this;
    }

    /** Makes an optional field required. */
    Schema requiring(Field<?> field) {
        required.add(field.name());
        return this;
    }

    <T> Field<T> required(String name, ValueType<T> type, String example) {
        required.add(name);
        return optional(name, type, example);
    }

    <T> Field<T> optional(String name, ValueType<T> type, String example) {
        return optional(name, type, Field.Scope.SHARED, example);
    }

    <T> Field<T> optional(String name, ValueType<T> type, Field.Scope scope, String example) {
        Field<T> field = new Field<>(name, type, scope, example);
        fields.put(name, field);
        return field;
    }
}
