package org.programmekb.content.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields of a type or of a field group.
 *
 * @param word the word that authors use for it: {@code city}
 * @param fields the fields by name, in the order of the documentation
 * @param required names of fields that must be present
 */
record Schema(String word, Map<String, Field<?>> fields, Set<String> required) {
    List<String> names() {
        return List.copyOf(fields.keySet());
    }

    List<Field<?>> requiredFields() {
        List<Field<?>> all = new ArrayList<>();
        required.forEach(name -> all.add(fields.get(name)));
        return all;
    }

    boolean isRequired(Field<?> field) {
        return required.contains(field.name());
    }

    /** Builds a schema while its field constants are declared. */
    static final class Builder {
        private final String word;
        private final Map<String, Field<?>> fields = new LinkedHashMap<>();
        private final Set<String> required = new LinkedHashSet<>();

        Builder(String word) {
            this.word = word;
        }

        /** Adds all fields of another schema. */
        Builder including(Schema other) {
            fields.putAll(other.fields);
            required.addAll(other.required);
            return this;
        }

        /** Makes optional fields required. */
        Builder requiring(Field<?>... others) {
            for (Field<?> field : others) {
                required.add(field.name());
            }
            return this;
        }

        <T> Field<T> required(String name, Shape<T> shape, String example) {
            required.add(name);
            return optional(name, shape, example);
        }

        <T> Field<T> optional(String name, Shape<T> shape, String example) {
            return optional(name, shape, Field.Scope.SHARED, example);
        }

        <T> Field<T> optional(String name, Shape<T> shape, Field.Scope scope, String example) {
            Field<T> field = new Field<>(name, shape, scope, example);
            fields.put(name, field);
            return field;
        }

        Schema schema() {
            return new Schema(
                    word,
                    Collections.unmodifiableMap(new LinkedHashMap<>(fields)),
                    Collections.unmodifiableSet(new LinkedHashSet<>(required)));
        }
    }
}
