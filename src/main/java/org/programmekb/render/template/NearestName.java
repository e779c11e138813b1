package org.programmekb.render.template;

import freemarker.core.Environment;
import freemarker.core.InvalidReferenceException;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateScalarModel;
import java.io.Writer;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.programmekb.diagnostic.Suggestion;

/**
 * Looks for the name that an author of a template means with one that has no value. It has to do so where the template
 * fails, because afterwards the variables of macros and loops are gone.
 */
final class NearestName implements TemplateExceptionHandler {
    /** How an expression for a setting of JBake begins. */
    static final String SETTING = "config.";

    private static final String FOUND = "kb.nearest";
    private static final Pattern PATH = Pattern.compile("[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*");

    /** A value whose names a template cannot list. */
    interface Named extends TemplateHashModel {
        /** The names of what is in it. */
        Set<String> names();
    }

    /** A name for a failure: a template can go on after a failure that it expects. */
    private record Found(TemplateException failure, String name) {}

    /** The expression that is meant, if there is one that is similar. */
    static Optional<String> of(TemplateException failure) {
        Environment environment = failure.getEnvironment();
        return environment != null
                        && environment.getCustomAttribute(FOUND) instanceof Found found
                        && found.failure == failure
                ? Optional.of(found.name)
                : Optional.empty();
    }

    @Override
    public void handleTemplateException(TemplateException failure, Environment environment, Writer out)
            throws TemplateException {
        String blamed = failure.getBlamedExpressionString();
        if (failure instanceof InvalidReferenceException
                && blamed != null
                && PATH.matcher(blamed).matches()) {
            nearest(blamed, environment)
                    .ifPresent(name -> environment.setCustomAttribute(FOUND, new Found(failure, name)));
        }
        throw failure;
    }

    private static Optional<String> nearest(String path, Environment environment) throws TemplateModelException {
        int dot = path.lastIndexOf('.');
        String name = path.substring(dot + 1);
        if (dot < 0) {
            return Suggestion.closest(name, variables(environment));
        }
        String owner = path.substring(0, dot);
        Collection<String> known = keys(value(owner, environment));
        // JBake writes settings with a line where they have a dot.
        Optional<String> setting = known.stream()
                .filter(key -> SETTING.equals(owner + ".") && key.startsWith(name + "_"))
                .sorted()
                .findFirst();
        return setting.or(() -> Suggestion.closest(name, known)).map(key -> owner + "." + key);
    }

    private static Set<String> variables(Environment environment) throws TemplateModelException {
        Set<String> names = new TreeSet<>();
        for (Object name : environment.getKnownVariableNames()) {
            names.add(name.toString());
        }
        return names;
    }

    private static @Nullable TemplateModel value(String path, Environment environment) throws TemplateModelException {
        String[] names = path.split("\\.");
        TemplateModel value = environment.getVariable(names[0]);
        for (int i = 1; i < names.length; i++) {
            value = value instanceof TemplateHashModel hash ? hash.get(names[i]) : null;
        }
        return value;
    }

    private static Set<String> keys(@Nullable TemplateModel owner) throws TemplateModelException {
        Set<String> keys = new TreeSet<>(owner instanceof Named named ? named.names() : Set.of());
        if (owner instanceof TemplateHashModelEx hash) {
            TemplateCollectionModel all = hash.keys();
            TemplateModelIterator each = all.iterator();
            while (each.hasNext()) {
                if (each.next() instanceof TemplateScalarModel key) {
                    keys.add(key.getAsString());
                }
            }
        }
        return keys;
    }
}
