package org.programmekb.jbake;

import freemarker.ext.beans.BeansWrapper;
import freemarker.ext.beans.MemberSelectorListMemberAccessPolicy.MemberSelector;
import freemarker.ext.beans.WhitelistMemberAccessPolicy;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleCollection;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.BaseModel;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.template.ModelExtractors;
import org.jbake.template.NoModelExtractorException;
import org.jbake.template.TemplateEngineAdapter.NoopAdapter;
import org.jbake.util.DataFileUtil;
import org.jspecify.annotations.Nullable;

/** Variables of a JBake template: those of the document, and those that model extractors compute on demand. */
final class FreeMarkerVariables implements TemplateHashModelEx {
    /** JBake's list class must not be inspected: one of its methods refers to a database class. */
    @SuppressWarnings("JdkObsolete")
    private static final BeansWrapper READING_ONLY =
            readingOnly(object -> object instanceof DocumentList<?> list ? new LinkedList<>(list) : object);

    /** A value of a data file may have the name of a property of documents, such as tags. */
    private static final BeansWrapper DATA_FILES =
            readingOnly(object -> object instanceof DocumentModel values ? new LinkedHashMap<>(values) : object);

    private final Map<String, Object> document;
    private final ContentStore store;
    private final ModelExtractors extractors;
    private final ObjectWrapper wrapper;
    private final Map<String, TemplateModel> extracted = new HashMap<>();

    FreeMarkerVariables(
            Map<String, Object> document, ContentStore store, ModelExtractors extractors, ObjectWrapper wrapper) {
        this.document = document;
        this.store = store;
        this.extractors = extractors;
        this.wrapper = wrapper;
    }

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
        if (key.equals(ModelAttributes.DB)) {
            return READING_ONLY.wrap(store);
        }
        if (key.equals(ModelAttributes.RENDERER)) {
            // Other engines use it to include templates; here it would only give access to Java.
            return null;
        }
        if (!extractors.containsKey(key)) {
            return wrapper.wrap(document.get(key));
        }
        TemplateModel known = extracted.get(key);
        if (known != null) {
            return known;
        }
        // JBake wraps data files in this way, too, so that templates can call methods of their texts, maps and lists.
        TemplateModel found = (key.equals(ModelAttributes.DATA) ? DATA_FILES : wrapper).wrap(extract(key));
        if (found != null) {
            extracted.put(key, found);
        }
        return found;
    }

    private @Nullable Object extract(String key) {
        try {
            return extractors.extractAndTransform(store, key, document, new NoopAdapter());
        } catch (NoModelExtractorException e) {
            return document.get(key);
        }
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>(document.keySet());
        names.addAll(extractors.keySet());
        return names;
    }

    @Override
    public int size() {
        return names().size();
    }

    @Override
    public TemplateCollectionModel keys() {
        return new SimpleCollection(names(), wrapper);
    }

    @Override
    public TemplateCollectionModel values() throws TemplateModelException {
        List<TemplateModel> values = new ArrayList<>();
        for (String name : names()) {
            values.add(get(name));
        }
        return new SimpleCollection(values, wrapper);
    }

    /** Stock templates call methods of the store and of its lists, which are linked lists, and of what is in them. */
    @SuppressWarnings("JdkObsolete")
    private static BeansWrapper readingOnly(UnaryOperator<Object> conversion) {
        List<Method> methods = new ArrayList<>();
        for (Class<?> type : List.of(ContentStore.class, DocumentModel.class, BaseModel.class)) {
            Arrays.stream(type.getMethods())
                    .filter(method -> method.getDeclaringClass() == type)
                    .filter(method -> method.getName().startsWith("get"))
                    .sorted(Comparator.comparing(Method::toString))
                    .forEach(methods::add);
        }
        Arrays.stream(String.class.getMethods())
                .filter(method -> method.getDeclaringClass() == String.class)
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .sorted(Comparator.comparing(Method::toString))
                .forEach(methods::add);
        try {
            methods.add(DataFileUtil.class.getMethod("get", String.class));
            methods.add(LinkedList.class.getMethod("getFirst"));
            methods.add(LinkedList.class.getMethod("getLast"));
            methods.add(List.class.getMethod("size"));
            methods.add(List.class.getMethod("isEmpty"));
            methods.add(List.class.getMethod("get", int.class));
            methods.add(Set.class.getMethod("size"));
            methods.add(Set.class.getMethod("isEmpty"));
            methods.add(Set.class.getMethod("contains", Object.class));
            methods.add(Map.class.getMethod("get", Object.class));
            methods.add(Map.class.getMethod("containsKey", Object.class));
            methods.add(Map.class.getMethod("keySet"));
            methods.add(Map.class.getMethod("size"));
            methods.add(Map.class.getMethod("isEmpty"));
            // Without it, FreeMarker lists a key of its own among those of a map.
            methods.add(AbstractMap.class.getMethod("toString"));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
        BeansWrapper wrapper = new BeansWrapper(FreeMarkerEngine.VERSION) {
            @Override
            public @Nullable TemplateModel wrap(@Nullable Object object) throws TemplateModelException {
                return super.wrap(object == null ? null : conversion.apply(object));
            }
        };
        wrapper.setMemberAccessPolicy(new WhitelistMemberAccessPolicy(methods.stream()
                .map(method -> new MemberSelector(method.getDeclaringClass(), method))
                .toList()));
        return wrapper;
    }
}
