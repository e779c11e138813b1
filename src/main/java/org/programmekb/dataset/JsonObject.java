package org.programmekb.dataset;

import java.util.AbstractList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * JSON object that keeps the order of its members. Values are strings, numbers, booleans, lists and objects; what the
 * sources do not say is left out, so that consumers need not distinguish null from empty.
 */
public final class JsonObject {
    private final Map<String, Object> members = new LinkedHashMap<>();

    /** Adds a member unless its value is empty. */
    public JsonObject put(String name, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(own -> put(name, own));
        } else if (!isNothing(value)) {
            members.put(name, value);
        }
        return this;
    }

    /** Adds a list with a value for each of some things, unless there are none. */
    public <T> JsonObject put(String name, Collection<T> things, Function<? super T, ?> value) {
        return put(name, things.stream().map(value).toList());
    }

    private static boolean isNothing(Object value) {
        return value instanceof Collection<?> list && list.isEmpty()
                || value instanceof JsonObject object && object.members.isEmpty();
    }

    /** Adds all members of another object. */
    public JsonObject putAll(JsonObject other) {
        members.putAll(other.members);
        return this;
    }

    public @Nullable Object get(String name) {
        return members.get(name);
    }

    /**
     * All members, which callers must not change; an unmodifiable view would create an object for each member that is
     * read.
     */
    Map<String, Object> members() {
        return members;
    }

    /** A list of objects each of which is created when it is read, to save memory. */
    static <T> List<JsonObject> onDemand(List<T> items, Function<T, JsonObject> maker) {
        return new AbstractList<>() {
            @Override
            public JsonObject get(int index) {
                return maker.apply(items.get(index));
            }

            @Override
            public int size() {
                return items.size();
            }
        };
    }
}
