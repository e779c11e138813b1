package org.programmekb.content;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.type.FieldDescription;

/**
 * Records from the values of described fields, and back. The value of the field {@code expected-results} is the component
 * {@code expectedResults}, or what a method of this name computes.
 */
public final class Components {
    /** A component: the name of its field and its type. */
    private record Part(String field, Type type) {}

    /** A record type: how to create one and how to ask one. Kept, because there are thousands of records of few types. */
    private record Shape(Constructor<?> constructor, List<Part> parts, Map<String, Method> methods) {}

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            List<RecordComponent> components = List.of(type.getRecordComponents());
            Map<String, Method> methods = new HashMap<>();
            Arrays.stream(type.getMethods())
                    .filter(method -> method.getParameterCount() == 0)
                    .forEach(method -> methods.put(method.getName(), method));
            try {
                Class<?>[] types =
                        components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
                List<Part> parts = components.stream()
                        .map(component -> new Part(field(component.getName()), component.getGenericType()))
                        .toList();
                return new Shape(type.getConstructor(types), parts, methods);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
    };

    private Components() {}

    /**
     * A record of values by the names of their fields. A group inside becomes a record, too, and a word a constant; what is
     * missing is an empty list or an empty {@code Optional}.
     */
    public static <R> R make(Class<R> type, Map<?, ?> values) {
        Shape shape = SHAPES.get(type);
        Object[] parts = shape.parts.stream()
                .map(part -> converted(values.get(part.field), part.type))
                .toArray();
        return type.cast(call(() -> shape.constructor.newInstance(parts)));
    }

    /** The value of a field in a record or a group; empty if there is none, or an empty list. */
    public static Optional<Object> value(Object group, FieldDescription field) {
        @Nullable Object value;
        if (group instanceof Map<?, ?> values) {
            value = values.get(field.name());
        } else {
            Method method =
                    Objects.requireNonNull(SHAPES.get(group.getClass()).methods.get(field.member()));
            value = call(() -> method.invoke(group));
        }
        if (value instanceof Optional<?> optional) {
            value = optional.orElse(null);
        }
        return value instanceof List<?> list && list.isEmpty() ? Optional.empty() : Optional.ofNullable(value);
    }

    private static Object converted(@Nullable Object value, Type target) {
        if (target instanceof ParameterizedType generic) {
            Type inside = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Map.class || value instanceof Optional) {
                return Objects.requireNonNull(value);
            } else if (generic.getRawType() == Optional.class) {
                return Optional.ofNullable(value).map(present -> converted(present, inside));
            }
            List<?> items = value == null ? List.of() : (List<?>) value;
            return items.stream().map(item -> converted(item, inside)).toList();
        } else if (value instanceof Map<?, ?> group) {
            return make((Class<?>) target, group);
        } else if (value instanceof String word && target instanceof Class<?> type && type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> word((Enum<?>) constant).equals(word))
                    .findFirst()
                    .orElseThrow();
        }
        return Objects.requireNonNull(value, target.getTypeName());
    }

    /** The form in which authors write a constant. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name of the field of a component: {@code area-km2} for {@code areaKm2}. */
    private static String field(String component) {
        return component.replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private interface Call {
        Object get() throws ReflectiveOperationException;
    }

    private static Object call(Call call) {
        try {
            return call.get();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
