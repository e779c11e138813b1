package org.programmekb.content.field;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.programmekb.type.FieldDescription;

/** The fields of a type or of a field group. It is filled while its field constants are declared. */
public final class Schema {
    private final String word;
    private final Map<String, Field<?>> fields = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();
    private final Map<String, FieldDescription> described = new HashMap<>();

    /** Creates a schema without fields; {@code word} is what authors call the type: {@code city}. */
    public Schema(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** The fields by name, in the order of the documentation. */
    public Map<String, Field<?>> fields() {
        return Collections.unmodifiableMap(fields);
    }

    public List<String> names() {
        return List.copyOf(fields.keySet());
    }

    /** The fields that must be present. */
    public List<Field<?>> requiredFields() {
        return required.stream().<Field<?>>map(fields::get).toList();
    }

    public boolean isRequired(Field<?> field) {
        return isRequired(field.name());
    }

    public boolean isRequired(String name) {
        return required.contains(name);
    }

    /** Remembers what the project says about a field that it describes. */
    public void describe(Field<?> field, FieldDescription description) {
        described.put(field.name(), description);
    }

    /** What the project says about a field, if it describes the field. */
    public Optional<FieldDescription> description(String name) {
        return Optional.ofNullable(described.get(name));
    }

    /** Adds all fields of another schema. */
    public Schema including(Schema other) {
        fields.putAll(other.fields);
        required.addAll(other.required);
        return this;
    }

    /** Makes an optional field required. */
    public Schema requiring(Field<?> field) {
        required.add(field.name());
        return this;
    }

    public <T> Field<T> required(String name, ValueType<T> type, String example) {
        required.add(name);
        return optional(name, type, example);
    }

    public <T> Field<T> optional(String name, ValueType<T> type, String example) {
        return optional(name, type, Field.Scope.SHARED, example);
    }

    public <T> Field<T> optional(String name, ValueType<T> type, Field.Scope scope, String example) {
        Field<T> field = new Field<>(name, type, scope, example);
        fields.put(name, field);
        return field;
    }
}
