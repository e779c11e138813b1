package org.programmekb.render.template;

import freemarker.template.AdapterTemplateModel;
import freemarker.template.Configuration;
import freemarker.template.DefaultListAdapter;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.programmekb.render.view.View;

/** Shows objects to templates as FreeMarker does by itself, and views by their names. */
final class ViewWrapper extends DefaultObjectWrapper {
    ViewWrapper() {
        super(Configuration.VERSION_2_3_34);
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
        // The library asks for a dozen other types before it comes to lists.
        return object instanceof List<?> list && !(object instanceof TemplateModel)
                ? DefaultListAdapter.adapt(list, this)
                : super.wrap(object);
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
}
