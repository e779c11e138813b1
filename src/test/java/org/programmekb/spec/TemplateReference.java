package org.programmekb.spec;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmekb.diagnostic.GeneratedPage;
import org.programmekb.drawing.chart.Drawn;
import org.programmekb.render.view.Body;
import org.programmekb.render.view.DateText;
import org.programmekb.render.view.Heading;
import org.programmekb.render.view.Image;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.LinkGroup;
import org.programmekb.render.view.NewsEntry;
import org.programmekb.render.view.SocialCard;
import org.programmekb.render.view.Text;

/**
 * The page {@code docs/reference/template-reference} in one language: templates, values, records, macros and tokens. Its sentences are in
 * {@code reference.<language>.properties}; those about components of records are in the sources in English.
 */
final class TemplateReference {
    private static final Path SENTENCES = Path.of("src/test/resources/templates");
    /** In the order of the page. */
    private static final List<Class<? extends Record>> TYPES = List.of(
            Text.class,
            Link.class,
            LinkGroup.class,
            DateText.class,
            Drawn.class,
            Image.class,
            Body.class,
            Heading.class,
            NewsEntry.class,
            SocialCard.class);

    private static final String SHELL = "shell";

    private final String language;
    private final TemplateValues values;
    private final TemplateMacros macros;
    private final StyleTokens tokens;
    private final Map<String, String> sentences = new TreeMap<>();
    /** The names of values that a template asks for before it prints them, of any view but that of a page. */
    private final Set<String> tested;

    private final Set<String> used = new TreeSet<>();
    private final Set<String> missing = new TreeSet<>();
    private final StringBuilder page = new StringBuilder();

    TemplateReference(String language, TemplateValues values) throws IOException {
        this.language = language;
        this.values = values;
        this.macros = new TemplateMacros(Path.of("templates"));
        this.tested = tested(
                "[a-z]|shell(?:\\.[a-z]+)?|frame",
                String.join("\n", macros.templates().values()));
        this.tokens = StyleTokens.of(Files.readString(Path.of("assets/css/site.css")));
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(SENTENCES.resolve("reference." + language + ".properties"))) {
            read.load(reader);
        }
        read.forEach((key, value) -> sentences.put(key.toString(), value.toString()));
    }

    /** Keys without a sentence. */
    Set<String> missing() {
        return missing;
    }

    /** Sentences about what does not exist. */
    Set<String> unused() {
        Set<String> unused = new TreeSet<>(sentences.keySet());
        unused.removeAll(used);
        return unused;
    }

    String page() throws IOException {
        line(word("head"));
        part("templates");
        table("template", "class", "address", "meaning");
        for (String template : printed()) {
            row(
                    "[`" + template + "`](#" + template.replace(".", "") + ")",
                    macros.bodyClass(template).map(TemplateReference::code).orElse(""),
                    values.address(template, "/" + language + "/")
                            .or(() -> values.address(template, "/"))
                            .map(TemplateReference::code)
                            .orElse(""),
                    word("template." + template));
        }
        part("variables");
        table("name", "type", "meaning");
        for (String variable : List.of("page", SHELL, "msg", "plural", "lang", "once")) {
            row(code(variable), word("variable." + variable + ".type"), word("variable." + variable));
        }
        part("pages");
        for (String template : printed()) {
            view(template, word("template." + template));
        }
        part(SHELL);
        rows(SHELL);
        part("views");
        for (String kind : kinds()) {
            view(kind, word("view." + kind));
        }
        part("records");
        for (Class<? extends Record> type : TYPES) {
            record(type);
        }
        part("macros");
        for (String template : macros.templates().keySet()) {
            macros(template);
        }
        part("tokens");
        table("token", "light", "dark", "meaning");
        tokens.light()
                .forEach((token, value) -> row(
                        code(token), code(value), code(tokens.dark().getOrDefault(token, "")), word("token." + token)));
        return page.toString();
    }

    private List<String> printed() {
        return values.views().stream().filter(view -> view.endsWith(".ftlh")).toList();
    }

    private List<String> kinds() {
        return values.views().stream()
                .filter(view -> !view.endsWith(".ftlh") && !view.equals(SHELL))
                .toList();
    }

    private void view(String name, String meaning) {
        line("\n### `" + name + "`\n");
        line(meaning + "\n");
        rows(name);
    }

    private void rows(String view) {
        table("name", "type", "missing", "meaning");
        values.of(view)
                .forEach((path, value) -> row(
                        code(path),
                        type(value),
                        value.mayBeMissing() || isTested(view, path) ? word("yes") : "",
                        sentence(view, path)));
    }

    /** Whether a template asks if the value is there: that of the page itself, or any for a value within a list. */
    private boolean isTested(String view, String path) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        String template = macros.templates().get(view);
        return template == null
                ? tested.contains(name)
                : name.equals(path) && tested("page", template).contains(name);
    }

    /** A sentence for this value, or for all values with this name. */
    private String sentence(String view, String path) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        String common = "*." + name;
        String own = view + "." + path;
        return word(!sentences.containsKey(own) && sentences.containsKey(common) ? common : own);
    }

    private String type(TemplateValues.Value value) {
        return types(value.types(), value.elements());
    }

    private String types(Collection<String> types, Collection<String> elements) {
        return types.stream()
                .map(type -> switch (type) {
                    case "List", "Map" -> word("type." + type).replace("{0}", types(elements, Set.of()));
                    default -> type(type);
                })
                .distinct()
                .collect(Collectors.joining(word("type.or")));
    }

    private String type(String type) {
        return switch (type) {
            case "String", "Boolean", "View", "Any" -> word("type." + type);
            case "Integer", "Long", "int", "Double" -> word("type.Integer");
            case "boolean" -> word("type.Boolean");
            default -> "[`" + type + "`](#" + type.toLowerCase(Locale.ROOT) + ")";
        };
    }

    private void record(Class<? extends Record> type) throws IOException {
        String name = type.getSimpleName();
        line("\n### `" + name + "`\n");
        line(word("record." + name) + "\n");
        table("name", "type", "missing", "meaning");
        String source = Files.readString(Path.of("src/main/java", type.getName().replace('.', '/') + ".java"));
        for (RecordComponent component : type.getRecordComponents()) {
            String key = "record." + name + "." + component.getName();
            row(
                    code(component.getName()),
                    componentType(component.getGenericType().getTypeName()),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? word("yes") : "",
                    language.equals("en") ? documented(source, component.getName(), key) : word(key));
        }
    }

    private String componentType(String type) {
        Matcher list = Pattern.compile("java\\.util\\.List<(.*)>").matcher(type);
        if (list.matches()) {
            return word("type.List").replace("{0}", componentType(list.group(1)));
        }
        return type(type.substring(type.lastIndexOf('.') + 1));
    }

    private String documented(String source, String component, String key) {
        Matcher tag = Pattern.compile("@param " + component + " ((?:(?!\\*/|@param).)*)", Pattern.DOTALL)
                .matcher(source);
        if (!tag.find()) {
            missing.add(key);
            return "";
        }
        String text = tag.group(1).replaceAll("\\s*\\n\\s*\\*\\s*", " ").strip();
        return text.replaceAll("\\{@code ([^}]*)\\}", "`$1`");
    }

    private void macros(String template) {
        List<TemplateMacros.Macro> offered = macros.of(template);
        if (!offered.isEmpty()) {
            line("\n### " + word("macros.of").replace("{0}", code(template)) + "\n");
            table("macro", "parameters", "example", "meaning");
            for (TemplateMacros.Macro macro : offered) {
                row(
                        code(macro.isFunction() ? macro.name() + "()" : macro.name()),
                        macro.parameters().stream().map(TemplateReference::code).collect(Collectors.joining(" ")),
                        code(macro.example()),
                        word("macro." + template.replace(".ftlh", "") + "." + macro.name()));
            }
        }
    }

    /** The names of values that a template asks for, of the views that the expression names. */
    private static Set<String> tested(String views, String template) {
        return Pattern.compile("\\b(?:" + views + ")\\.(\\w+)(?:\\?\\?|!)")
                .matcher(template)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private String word(String key) {
        used.add(key);
        String text = sentences.get(key);
        if (text == null) {
            missing.add(key);
            return "";
        }
        return text;
    }

    private void part(String name) {
        line("\n## " + word("part." + name) + "\n");
        line(word("part." + name + ".text")
                + (List.of("pages", "views", "records", "macros").contains(name) ? "" : "\n"));
    }

    private void table(String... columns) {
        row(Stream.of(columns).map(column -> word("column." + column)).toArray(String[]::new));
        line("|" + "---|".repeat(columns.length));
    }

    private void row(String... cells) {
        List<String> escaped = new ArrayList<>();
        for (String cell : cells) {
            escaped.add(GeneratedPage.cell(cell));
        }
        line("| " + String.join(" | ", escaped) + " |");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }
}
