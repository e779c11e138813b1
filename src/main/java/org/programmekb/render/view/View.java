package org.programmekb.render.view;

import java.util.AbstractMap;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.programmekb.content.Entry;

/**
 * What a template prints of a page, or of one part of a page: values by name. A value that the sources do not give is
 * left out, and a template that reads it finds nothing.
 */
public final class View extends AbstractMap<String, Object> {
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final String kind;

    /** A view that only one kind of page has. */
    public View() {
        this("");
    }

    /**
     * A view that occurs in several places.
     *
     * @param kind its name in the reference for authors of templates
     */
    public View(String kind) {
        this.kind = kind;
    }

    /** The name in the reference for authors of templates; empty for a view that only one kind of page has. */
    public String kind() {
        return kind;
    }

    /** Sets a value; null or an empty optional removes it. */
    public View with(String name, @Nullable Object value) {
        Object given = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        if (given == null) {
            values.remove(name);
        } else {
            values.put(name, given);
        }
        return this;
    }

    /** Sets a list with a value for each of some things. */
    public <T> View with(String name, Collection<T> things, Function<? super T, ?> value) {
        return with(name, things.stream().map(value).toList());
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return values.get(name);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return values.containsKey(name);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return Collections.unmodifiableSet(values.entrySet());
    }
}
