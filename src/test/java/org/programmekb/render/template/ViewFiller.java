package org.programmekb.render.template;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.programmekb.render.view.Shell;

/** Makes view records that say as much, or as little, as their types allow. */
final class ViewFiller {
    /** Values that templates turn into the names of messages or classes, by component or by record and component. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("key", "cities"),
            Map.entry("stage", "identified"),
            Map.entry("helix", "research"),
            Map.entry("status", "under-way"),
            Map.entry("state", "member"),
            Map.entry("role", "observer"),
            Map.entry("side", "eu"),
            Map.entry("preview", "draft"),
            Map.entry("lang", "zh-Hans"),
            Map.entry("Shell.lang", "en"),
            Map.entry("direction", "ltr"),
            Map.entry("html", "<p>Prose</p>"),
            Map.entry("iso", "2020-02"),
            Map.entry("structuredData", "{}"),
            Map.entry("latitude", "-43.70"),
            Map.entry("longitude", "7.27"),
            Map.entry("TranslationNotice.kind", "missing"),
            Map.entry("Cooperation.kind", "plan"),
            Map.entry("MatrixPage.kind", "clusters"),
            Map.entry("Filter.name", "city"),
            Map.entry("Entry.type", "city"),
            Map.entry("KindGroup.kind", "programme"));

    private final boolean full;

    ViewFiller(boolean full) {
        this.full = full;
    }

    Shell shell() throws ReflectiveOperationException {
        return (Shell) record(Shell.class);
    }

    Object record(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(type, components[i]);
        }
        return type.getDeclaredConstructor(types).newInstance(values);
    }

    private @Nullable Object value(Class<?> owner, RecordComponent component) throws ReflectiveOperationException {
        AnnotatedType annotated = component.getAnnotatedType();
        boolean optional = annotated.isAnnotationPresent(Nullable.class);
        if (optional && !full) {
            return null;
        }
        Type generic = component.getGenericType();
        if (component.getType() == Map.class) {
            return full ? Map.of(component.getName(), component.getName()) : Map.of();
        }
        if (generic instanceof ParameterizedType list) {
            Object element = value(owner, component.getName(), (Class<?>) list.getActualTypeArguments()[0]);
            return full ? Collections.nCopies(3, element) : List.of();
        }
        return value(owner, component.getName(), component.getType());
    }

    private Object value(Class<?> owner, String name, Class<?> type) throws ReflectiveOperationException {
        if (type == String.class) {
            return VALUES.getOrDefault(owner.getSimpleName() + "." + name, VALUES.getOrDefault(name, name));
        }
        if (type == int.class || type == Integer.class) {
            return 2;
        }
        return type == boolean.class ? (Object) false : record(type);
    }
}
