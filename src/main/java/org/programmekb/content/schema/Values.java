package org.programmekb.content.schema;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.programmekb.diagnostic.Location;
import org.programmekb.markup.header.HeaderNode;

/** What was read from a group of fields: each value with what was written. */
final class Values {
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, HeaderNode> nodes = new HashMap<>();
    private final Set<String> stated = new HashSet<>();

    <T> void put(Field<T> field, T value, HeaderNode node) {
        values.put(field.name(), value);
        nodes.put(field.name(), node);
        stated.add(field.name());
    }

    /** Records that a field was written, even if its value cannot be understood. */
    void state(Field<?> field, HeaderNode node) {
        nodes.putIfAbsent(field.name(), node);
        stated.add(field.name());
    }

    /** Records that a field was meant where something else was written. */
    void state(String name) {
        stated.add(name);
    }

    /** Whether a field was written, so that it must not be called missing. */
    boolean isStated(Field<?> field) {
        return stated.contains(field.name());
    }

    /** Whether a field has a value that could be understood. */
    boolean has(Field<?> field) {
        return values.containsKey(field.name());
    }

    /** The value of a field; its type is that of the only {@link #put}. */
    @SuppressWarnings("unchecked")
    <T> Optional<T> get(Field<T> field) {
        return Optional.ofNullable((T) values.get(field.name()));
    }

    /** The items of a list; none where it is absent. */
    <T> List<T> all(Field<List<T>> field) {
        return get(field).orElse(List.of());
    }

    /** What was written as the value of a field. */
    Optional<HeaderNode> node(Field<?> field) {
        return Optional.ofNullable(nodes.get(field.name()));
    }

    /** Where the value of a field is written. */
    Optional<Location> at(Field<?> field) {
        return node(field).map(HeaderNode::location);
    }
}
