package org.programmekb.markup.markdown;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.programmekb.config.DataSettings;
import org.programmekb.config.Language;
import org.programmekb.config.LocalizedText;
import org.programmekb.config.SiteConfig;

/** A page as Markdown, for programs that read text: its content without what only serves to look at it or to move on. */
public record MarkdownTwin(SiteConfig config) {
    private static final Evaluator NO_CONTENT =
            QueryParser.parse("nav, form, details:has(form), svg, script, button, source, [hidden], [aria-hidden=true],"
                    + " figure.drawing, .facets, .page-foot, .cite, .other-dates, .head-key, .visually-hidden, .skip-drawing,"
                    + " figure.map, .repeated > summary, a[href^=#fnref], img[alt='']");

    private static final String PAGE = "index.html";

    /** The path of the Markdown of a page, from the path of the page; another file has none, and its path is returned. */
    public static String path(String page) {
        return page.endsWith(PAGE) ? page.substring(0, page.length() - PAGE.length()) + "index.md" : page;
    }

    /** The Markdown of a page, if its head announces one; the addresses in it must be absolute. */
    public Optional<byte[]> of(String html) {
        // Cards and redirects need not be read as a tree.
        if (!html.contains(" type=\"text/markdown\"")) {
            return Optional.empty();
        }
        Document page = Parser.htmlParser().parseInput(html, "");
        Element main = page.selectFirst("main");
        if (main == null || page.selectFirst("head > link[type=text/markdown]") == null) {
            return Optional.empty();
        }
        Optional<Language> language = config.languages().stream()
                .filter(each -> each.tag().equals(attribute(page, "html", "lang")))
                .findFirst();
        return Optional.of((head(page, language) + text(config.notice(), language, "\n> %s\n") + "\n" + markdown(main)
                        + Stream.of(config.status(), config.funding())
                                .map(statement -> text(statement, language, "\n%s\n"))
                                .collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8));
    }

    private static String text(LocalizedText text, Optional<Language> language, String form) {
        return language.flatMap(text::in).map(own -> form.replace("%s", own)).orElse("");
    }

    /** What a reader must know before the text, as YAML; the names of its fields are the same in all languages. */
    private String head(Document page, Optional<Language> language) {
        Map<String, String> fields = new LinkedHashMap<>();
        Element title = page.selectFirst("h1");
        fields.put("title", title == null ? "" : title.text());
        fields.put("site", attribute(page, "meta[property=og:site_name]", "content"));
        fields.put("url", attribute(page, "link[rel=canonical]", "href"));
        fields.put("lang", attribute(page, "html", "lang"));
        fields.put("date", attribute(page, ".print-only time", "datetime"));
        fields.put(
                "license",
                language.flatMap(config.rights()::in)
                        .or(() -> config.data().flatMap(DataSettings::licence).map(Object::toString))
                        .orElse(""));
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + ": '" + field.getValue().replace("'", "''") + "'\n")
                .collect(Collectors.joining("", "---\n", "---\n"));
    }

    /** An attribute of the first element, so that the rest of the page is not searched. */
    private static String attribute(Document page, String selector, String name) {
        Element first = page.selectFirst(selector);
        return first == null ? "" : first.attr(name);
    }

    private static String markdown(Element main) {
        main.select(NO_CONTENT).remove();
        return MarkdownWriter.write(main);
    }
}
