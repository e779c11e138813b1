package org.programmekb.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The macros and functions that templates offer to other templates, and how those call them. */
final class TemplateMacros {
    private static final Pattern DEFINED = Pattern.compile("<#(macro|function) (\\w+)([^>]*)>");
    private static final Pattern IMPORT = Pattern.compile("<#import \"([^\"]+)\" as (\\w+)>");
    /** The rest of a call of a macro, up to the end of the tag. */
    private static final String TAG = "\\b(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>";

    private static final String CALL = "\\((?:[^()]|\\([^()]*\\))*\\)";

    private final Map<String, String> templates = new TreeMap<>();

    /**
     * A macro or function.
     *
     * @param parameters as they are written in the template
     * @param example the shortest call in another template
     */
    record Macro(String template, String name, List<String> parameters, boolean isFunction, String example) {}

    TemplateMacros(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".ftlh")).toList()) {
                templates.put(file.getFileName().toString(), Files.readString(file));
            }
        }
    }

    /** All templates by name. */
    Map<String, String> templates() {
        return templates;
    }

    /** Those of a template that another one calls. */
    List<Macro> of(String template) {
        List<Macro> macros = new ArrayList<>();
        for (MatchResult found :
                DEFINED.matcher(templates.get(template)).results().toList()) {
            boolean isFunction = found.group(1).equals("function");
            call(template, found.group(2), isFunction)
                    .ifPresent(call -> macros.add(new Macro(
                            template,
                            found.group(2),
                            Stream.of(found.group(3).strip().split("\\s+"))
                                    .filter(each -> !each.isEmpty())
                                    .toList(),
                            isFunction,
                            call)));
        }
        return macros;
    }

    /** The class of the body that the page of a template has. */
    Optional<String> bodyClass(String template) {
        return Pattern.compile("<@l\\.page (?:kind=)?\"([\\w-]+)\"|class=\"kind-([\\w-]+)\"")
                .matcher(templates.get(template))
                .results()
                .map(found -> "kind-" + (found.group(1) == null ? found.group(2) : found.group(1)))
                .findFirst();
    }

    private Optional<String> call(String template, String name, boolean isFunction) {
        List<String> calls = new ArrayList<>();
        templates.forEach((other, text) -> IMPORT.matcher(text).results().forEach(alias -> {
            if (alias.group(1).equals(template)) {
                String called = alias.group(2) + "\\." + name;
                Pattern.compile(isFunction ? "\\b" + called + CALL : "<@" + called + TAG)
                        .matcher(text)
                        .results()
                        .forEach(found -> calls.add(found.group()));
            }
        }));
        return calls.stream().min(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
    }
}
