package org.programmekb.content.field;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.programmekb.diagnostic.Location;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.source.ContentId;

/** The values of a group of fields, each with its source node. */
public final class Values {
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, HeaderNode> nodes = new HashMap<>();
    private final Set<String> stated = new HashSet<>();

    public <T> void put(Field<T> field, T value, HeaderNode node) {
        values.put(field.name(), value);
        nodes.put(field.name(), node);
        stated.add(field.name());
    }

    /** Records that a field is present, even if its value is wrong. */
    public void state(Field<?> field, HeaderNode node) {
        nodes.putIfAbsent(field.name(), node);
        stated.add(field.name());
    }

    /** Records that a field is present under a misspelt name. */
    public void state(String name) {
        stated.add(name);
    }

    /** Whether a field is present, so that it must not be reported as missing. */
    public boolean isStated(Field<?> field) {
        return isStated(field.name());
    }

    public boolean isStated(String name) {
        return stated.contains(name);
    }

    /** Whether a field has a valid value. */
    public boolean has(Field<?> field) {
        return has(field.name());
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The value of a field. The cast is safe, because {@link #put} stores only values of the field's type. */
    @SuppressWarnings("unchecked")
    public <T> Optional<T> get(Field<T> field) {
        return Optional.ofNullable((T) values.get(field.name()));
    }

    /** The value of the field with this name, if it is of this type. */
    public <T> Optional<T> get(String name, Class<T> type) {
        return Optional.ofNullable(values.get(name)).filter(type::isInstance).map(type::cast);
    }

    /** The ids in the field with this name. */
    public List<ContentId> ids(String name) {
        List<?> items = get(name, List.class).orElse(List.of());
        return items.stream().map(ContentId.class::cast).toList();
    }

    /** The value of a required field in a group that is complete. */
    public <T> T required(Field<T> field) {
        return get(field).orElseThrow();
    }

    /** The items of a list field; empty if the field is absent. */
    public <T> List<T> all(Field<List<T>> field) {
        return get(field).orElse(List.of());
    }

    /** The source node of a field's value. */
    public Optional<HeaderNode> node(Field<?> field) {
        return node(field.name());
    }

    public Optional<HeaderNode> node(String name) {
        return Optional.ofNullable(nodes.get(name));
    }

    /** The place of a field's value. */
    public Optional<Location> at(Field<?> field) {
        return at(field.name());
    }

    public Optional<Location> at(String name) {
        return node(name).map(HeaderNode::location);
    }
}
