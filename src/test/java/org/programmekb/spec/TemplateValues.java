package org.programmekb.spec;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.programmekb.Bakery;
import org.programmekb.config.CacheUse;
import org.programmekb.config.Invocation;
import org.programmekb.config.LoadedConfig;
import org.programmekb.content.type.ProjectLoader;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.execution.Progress;
import org.programmekb.execution.Timings;
import org.programmekb.publish.DryRun;
import org.programmekb.render.Page;
import org.programmekb.render.RenderContext;
import org.programmekb.render.site.SitePages;
import org.programmekb.render.view.View;

/** What templates receive in some sites: each value by its view and its path, with its types and how often it was there. */
final class TemplateValues {
    /** The values of a view; {@code of} is the template of its pages, {@code shell}, or its kind. */
    private final Map<String, Map<String, Value>> byView = new TreeMap<>();

    /** The addresses of the first site that has pages of the template. */
    private final Map<String, Set<String>> addresses = new TreeMap<>();

    /** A value: how often the view that has it was made, how often the value was there, and its types. */
    static final class Value {
        private int asked;
        private int given;
        private final Set<String> types = new TreeSet<>();
        private final Set<String> elements = new TreeSet<>();

        boolean mayBeMissing() {
            return given < asked;
        }

        /** Names of classes, and of kinds of views. */
        Set<String> types() {
            return types;
        }

        /** The types of the elements of a list or a map. */
        Set<String> elements() {
            return elements;
        }
    }

    /** Makes all pages of a site, with drafts. */
    void observe(Path project, Map<String, String> environment) throws IOException {
        Invocation invocation = new Invocation(
                Path.of("").toAbsolutePath(),
                Optional.of(project),
                Optional.empty(),
                Optional.empty(),
                true,
                CacheUse.NONE,
                environment,
                Clock.systemUTC());
        if (!(ProjectLoader.load(invocation) instanceof LoadedConfig.Valid valid)) {
            throw new IllegalStateException(project.toString());
        }
        Diagnostics findings = new Diagnostics(valid.site().severities());
        try (DryRun run = new DryRun()) {
            RenderContext context = new Bakery(valid, findings, run, Progress.SILENT, new Timings())
                    .bake()
                    .context()
                    .orElseThrow(() -> new IllegalStateException(findings.all().toString()));
            Map<String, Set<String>> found = new TreeMap<>();
            SitePages.of(context).forEach(page -> observe(page, found));
            found.forEach(addresses::putIfAbsent);
        }
    }

    private void observe(Page page, Map<String, Set<String>> found) {
        Page.Content content = page.content().get();
        found.computeIfAbsent(content.template(), first -> new TreeSet<>()).add("/" + page.path());
        observe(content.template(), "", content.page());
        observe("shell", "", content.layout());
    }

    private void observe(String of, String prefix, View view) {
        Map<String, Value> values = byView.computeIfAbsent(of, first -> new TreeMap<>());
        String visits = prefix + "*";
        int asked = ++values.computeIfAbsent(visits, first -> new Value()).asked;
        view.forEach((name, given) -> {
            Value value = values.computeIfAbsent(prefix + name, first -> new Value());
            value.given++;
            value.types.add(type(given));
            elements(given).forEach(element -> value.elements.add(type(element)));
            inside(of, prefix + name, given);
        });
        values.forEach((path, value) -> {
            if (path.startsWith(prefix) && path.indexOf('.', prefix.length()) < 0) {
                value.asked = asked;
            }
        });
    }

    /** The views within a value: one of a kind has a place of its own, another one is part of its owner. */
    private void inside(String of, String path, Object value) {
        if (value instanceof View view) {
            boolean isOwn = view.kind().isEmpty();
            observe(isOwn ? of : view.kind(), isOwn ? path + "." : "", view);
        } else {
            elements(value).forEach(element -> inside(of, path, element));
        }
    }

    private static List<?> elements(Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        return value instanceof Map<?, ?> map && !(value instanceof View) ? List.copyOf(map.values()) : List.of();
    }

    private static String type(Object value) {
        if (value instanceof View view) {
            return view.kind().isEmpty() ? "View" : view.kind();
        }
        if (value instanceof List<?>) {
            return "List";
        }
        return value instanceof Map<?, ?> ? "Map" : value.getClass().getSimpleName();
    }

    /** The templates, {@code shell}, and the kinds of views. */
    Set<String> views() {
        return byView.keySet();
    }

    /** The values of a view by their paths. */
    Map<String, Value> of(String view) {
        Map<String, Value> values = new TreeMap<>(byView.getOrDefault(view, Map.of()));
        values.keySet().removeIf(path -> path.endsWith("*"));
        return values;
    }

    /** The shortest address of a page that a template prints, below a folder. */
    Optional<String> address(String template, String folder) {
        return addresses.getOrDefault(template, Set.of()).stream()
                .filter(path -> path.startsWith(folder))
                .min(Comparator.comparing(String::length));
    }
}
