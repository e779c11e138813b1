package org.programmekb.dataset;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * JSON object that keeps the order of its members. Values are strings, numbers, booleans, lists and objects; what the
 * sources do not say is left out, so that consumers need not distinguish null from empty.
 */
final class JsonObject {
    private final Map<String, Object> members = new LinkedHashMap<>();

    /** Adds a member unless its value is empty. */
    JsonObject put(String name, Object value) {
        if (value instanceof Optional<?> optional) {
            if (optional.isPresent()) {
                put(name, optional.get());
            }
        } else if (value instanceof String) {
            members.put(name, value);
        } else if (!isNothing(value)) {
            members.put(name, value);
        }
        return this;
    }

    private static boolean isNothing(Object value) {
        return value instanceof Collection<?> list && list.isEmpty()
                || value instanceof JsonObject object && object.members.isEmpty();
    }

    /** Adds all members of another object. */
    JsonObject putAll(JsonObject other) {
        members.putAll(other.members);
        return this;
    }

    @Nullable
    Object get(String name) {
        return members.get(name);
    }

    /**
     * All members, which callers must not change; an unmodifiable view would create an object for each member that is
     * read.
     */
    Map<String, Object> members() {
        return members;
    }
}
