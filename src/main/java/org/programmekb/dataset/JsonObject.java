package org.programmekb.dataset;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An object of JSON: members in the order in which they were put. Values are texts, numbers, truth values, lists of
 * values and objects; what the sources do not say is left out, so that nobody has to tell null from empty.
 */
final class JsonObject {
    private final Map<String, Object> members = new LinkedHashMap<>();

    /** Puts a member unless there is nothing to say. */
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

    /** Puts all members of another object. */
    JsonObject putAll(JsonObject other) {
        members.putAll(other.members);
        return this;
    }

    @Nullable
    Object get(String name) {
        return members.get(name);
    }

    /** All members, not to be changed; a view that forbids it would make an object for each member that is read. */
    Map<String, Object> members() {
        return members;
    }
}
