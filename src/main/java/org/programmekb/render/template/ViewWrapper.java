package org.programmekb.render.template;

import freemarker.ext.beans.BeanModel;
import freemarker.template.AdapterTemplateModel;
import freemarker.template.Configuration;
import freemarker.template.DefaultListAdapter;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.MethodCallAwareTemplateHashModel;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.programmekb.render.view.View;

/**
 * Shows objects to templates as FreeMarker does by itself, but reads the components of records directly: by reflection the
 * virtual machine generates a class for every component that is read often.
 */
final class ViewWrapper extends DefaultObjectWrapper {
    private static final MethodType READER = MethodType.methodType(Object.class, Object.class);

    private final Map<Class<?>, Map<String, MethodHandle>> components = new ConcurrentHashMap<>();

    ViewWrapper() {
        super(Configuration.VERSION_2_3_34);
    }

    private static Map<String, MethodHandle> readers(Class<?> type) {
        Map<String, MethodHandle> readers = new HashMap<>();
        try {
            for (RecordComponent component : type.getRecordComponents()) {
                readers.put(
                        component.getName(),
                        MethodHandles.publicLookup()
                                .unreflect(component.getAccessor())
                                .asType(READER));
            }
            return readers;
        } catch (IllegalAccessException e) {
            // What the library makes of records that are not public is for it to say.
            return Map.of();
        }
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object object) throws TemplateModelException {
        // For every variable that a template reads, the engine looks in vain in several places first.
        if (object == null) {
            return null;
        }
        if (object instanceof String text) {
            return new SimpleScalar(text);
        }
        if (object instanceof View view) {
            return new ViewModel(view, this);
        }
        if (object instanceof Record record) {
            return new RecordModel(record, this, components(record.getClass()));
        }
        // The library asks for a dozen other types before it comes to lists.
        return object instanceof List<?> list && !(object instanceof TemplateModel)
                ? DefaultListAdapter.adapt(list, this)
                : super.wrap(object);
    }

    private Map<String, MethodHandle> components(Class<?> type) {
        Map<String, MethodHandle> known = components.get(type);
        return known == null ? components.computeIfAbsent(type, ViewWrapper::readers) : known;
    }

    private record ViewModel(View view, ViewWrapper wrapper) implements NearestName.Named, AdapterTemplateModel {
        @Override
        public @Nullable TemplateModel get(String key) throws TemplateModelException {
            return wrapper.wrap(view.get(key));
        }

        @Override
        public Set<String> names() {
            return view.keySet();
        }

        @Override
        public boolean isEmpty() {
            return view.isEmpty();
        }

        @Override
        public Object getAdaptedObject(Class<?> hint) {
            return view;
        }
    }

    private static final class RecordModel extends BeanModel
            implements MethodCallAwareTemplateHashModel, TemplateScalarModel {
        private final Map<String, MethodHandle> components;

        RecordModel(Record record, ViewWrapper wrapper, Map<String, MethodHandle> components) {
            super(record, wrapper);
            this.components = components;
        }

        @Override
        public @Nullable TemplateModel get(String key) throws TemplateModelException {
            MethodHandle component = components.get(key);
            return component == null ? super.get(key) : wrapper.wrap(value(component));
        }

        @Override
        public @Nullable TemplateModel getBeforeMethodCall(String key)
                throws TemplateModelException, ShouldNotBeGetAsMethodException {
            return super.getBeforeMethodCall(key);
        }

        @Override
        public String getAsString() {
            return object.toString();
        }

        private @Nullable Object value(MethodHandle component) throws TemplateModelException {
            try {
                return component.invokeExact(object);
            } catch (Error e) {
                throw e;
            } catch (Throwable e) {
                throw new TemplateModelException("a component cannot be read", e);
            }
        }
    }
}
