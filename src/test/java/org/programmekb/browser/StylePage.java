package org.programmekb.browser;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.programmekb.cli.Kb;

/**
 * The style page: each component that {@code docs/design.md} names, as the harbour programme shows it, and each token. Its
 * cities get a side of their own, up to six, and a city is added of which nothing is known.
 */
final class StylePage {
    static final Path FOLDER = Path.of("target", "style").toAbsolutePath();

    private static final Path HARBOUR = Path.of("examples", "harbour-programme");
    private static final List<String> SIDES = List.of("north", "south", "east", "west", "upper", "lower");
    private static final Pattern DARK = Pattern.compile("\\(prefers-color-scheme:\\s*dark\\)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| `([^`]+)` \\| [^|]+ \\| `([^`]+)` \\|$");

    private final Path site = FOLDER.resolve("site");

    /** A row of the table of components. */
    record Component(String name, String selector, String page) {}

    static List<Component> components() throws IOException {
        return ROW.matcher(Files.readString(Path.of("docs", "design.md")))
                .results()
                .map(row -> new Component(row.group(1), row.group(2), row.group(3)))
                .toList();
    }

    /** Builds the site and writes a page for each language and scheme, and one that leads to them. */
    void write() throws IOException {
        Path project = FOLDER.resolve("project");
        copy(project);
        StringWriter messages = new StringWriter();
        PrintWriter console = new PrintWriter(messages);
        String[] build = {"build", "--no-cache", "-s", project.toString(), "-o", site.toString()};
        if (Kb.run(System.getenv(), console, console, build) != 0) {
            throw new IllegalStateException(messages.toString());
        }
        String css = css();
        Files.writeString(FOLDER.resolve("light.css"), DARK.matcher(css).replaceAll("(max-width:0)"));
        Files.writeString(FOLDER.resolve("dark.css"), DARK.matcher(css).replaceAll("(min-width:0)"));
        StringBuilder links = new StringBuilder("<!DOCTYPE html><meta charset=utf-8><title>Style page</title><ul>");
        for (String language : List.of("en", "zh")) {
            for (String scheme : List.of("light", "dark")) {
                String file = language + "-" + scheme + ".html";
                Files.writeString(FOLDER.resolve(file), page(language, scheme, css));
                links.append("<li><a href=\"" + file + "\">" + file + "</a>");
            }
        }
        Files.writeString(FOLDER.resolve("index.html"), links.append("</ul>"));
    }

    private static void copy(Path project) throws IOException {
        try (Stream<Path> files = Files.walk(HARBOUR)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = project.resolve(HARBOUR.relativize(file));
                if (!copy.toString().contains(".kb") && !copy.startsWith(project.resolve("output"))) {
                    Files.createDirectories(copy.getParent());
                    Files.write(copy, Files.readAllBytes(file));
                }
            }
        }
        Path settings = project.resolve("jbake.properties");
        StringBuilder groups = new StringBuilder("\nsite.groups=" + String.join(",", SIDES) + "\n");
        SIDES.subList(2, 6)
                .forEach(side -> groups.append("site.group.%1$s.en=%1$s\nsite.group.%1$s.zh=%1$s\n".formatted(side)));
        Files.writeString(settings, Files.readString(settings).replaceAll("(?m)^site.groups=.*", "") + groups);
        Path cities = project.resolve("content/cities");
        try (Stream<Path> facts = Files.list(cities)) {
            int number = 0;
            for (Path city : facts.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                String side = SIDES.get(number++ % SIDES.size());
                Files.writeString(city, Files.readString(city).replaceAll("(?m)^side: .*", "side: " + side));
            }
        }
        Files.writeString(cities.resolve("unknown.yaml"), "name: {en: Unknown, zh: 未知港}\npinyin: weizhigang\n");
        Files.writeString(cities.resolve("unknown.en.md"), "---\ntitle: Unknown\n---\nAn invented harbour.\n");
        Files.writeString(cities.resolve("unknown.zh.md"), "---\ntitle: 未知港\n---\n一座虚构的港口。\n");
    }

    /** All style sheets, those of all pages first. */
    private String css() throws IOException {
        StringBuilder css = new StringBuilder(Files.readString(site.resolve("css/site.css")));
        try (Stream<Path> sheets = Files.list(site.resolve("css"))) {
            for (Path sheet : sheets.filter(file -> !file.endsWith("site.css") && Files.isRegularFile(file))
                    .sorted()
                    .toList()) {
                css.append(Files.readString(sheet));
            }
        }
        css.append(".swatch{inline-size:3rem;block-size:1.5rem;margin-inline-end:.6rem;vertical-align:middle}");
        tokens(css.toString()).forEach((token, value) -> css.append(".token%s{fill:var(%s)}".formatted(token, token)));
        return css.toString();
    }

    /** The custom properties of the root and their first values. */
    static Map<String, String> tokens(String css) {
        Map<String, String> tokens = new LinkedHashMap<>();
        String light =
                css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("@media[^{]*\\{(?:[^{}]*\\{[^{}]*\\})*[^{}]*\\}", "");
        Pattern.compile(":root[^{}]*\\{([^{}]*)\\}")
                .matcher(light)
                .results()
                .flatMap(root -> Pattern.compile("(--[a-z0-9-]+)\\s*:\\s*([^;}]+)")
                        .matcher(root.group(1))
                        .results())
                .forEach(token -> tokens.putIfAbsent(token.group(1), token.group(2)));
        return tokens;
    }

    private String page(String language, String scheme, String css) throws IOException {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"" + BakedSite.tag(language)
                + "\"><head><meta charset=utf-8><meta name=viewport content=\"width=device-width\"><title>Style page</title>"
                + "<link rel=stylesheet href=\"" + scheme + ".css\"></head><body><main><h1>Style page</h1>"
                + "<section class=block><h2>Tokens</h2><ul>");
        tokens(css)
                .forEach((token, value) -> page.append("<li>"
                        + (value.startsWith("#")
                                ? "<svg class=\"swatch\"><rect class=\"token" + token
                                        + "\" width=\"100%\" height=\"100%\"/></svg>"
                                : "")
                        + "<code>" + token + "</code> " + value.replace("<", "&lt;") + "</li>"));
        page.append("</ul></section>");
        for (Component component : components()) {
            page.append("<section class=block data-component=\"" + component.name() + "\"><h2>" + component.name()
                    + " <small class=label>" + component.selector() + "</small></h2>");
            examples(component, language).forEach(example -> page.append("<div class=block>" + example + "</div>"));
            page.append("</section>");
        }
        return page.append("</main></body></html>").toString();
    }

    /** One element for each combination of classes, or of the classes within, so that all sides and states are shown. */
    private List<String> examples(Component component, String language) throws IOException {
        Path folder = site.resolve(language).resolve(component.page());
        Document source = Jsoup.parse(Files.readString(folder.resolve("index.html")), "file:" + folder + "/");
        Map<String, String> examples = new LinkedHashMap<>();
        for (Element element : source.select(component.selector())) {
            for (String attribute : List.of("href", "src")) {
                element.select("[" + attribute + "]").forEach(link -> link.attr(attribute, link.absUrl(attribute)));
            }
            element.select("[id]").forEach(part -> part.removeAttr("id"));
            examples.putIfAbsent(element.className(), element.removeAttr("id").outerHtml());
        }
        return new ArrayList<>(examples.values());
    }

    /** The classes that these style sheets name. */
    static List<String> classes(String css) {
        String selectors = css.replaceAll("\"[^\"]*\"", "").replaceAll("\\{[^{}]*\\}", "{}");
        return Pattern.compile("\\.([a-zA-Z][\\w-]*)")
                .matcher(selectors)
                .results()
                .map((MatchResult name) -> name.group(1))
                .distinct()
                .toList();
    }
}
