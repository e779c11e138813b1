package org.programmekb.markup.markdown;

import com.vladsch.flexmark.html2md.converter.FlexmarkHtmlConverter;
import com.vladsch.flexmark.html2md.converter.HtmlNodeRendererHandler;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.format.TableFormatOptions;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.DataSettings;
import org.programmekb.config.Language;
import org.programmekb.config.LocalizedText;
import org.programmekb.config.SiteConfig;

/** A page as Markdown, for programs that read text: its content without what only serves to look at it or to move on. */
public record MarkdownTwin(SiteConfig config) {
    private static final String NO_CONTENT =
            "nav, form, details:has(form), svg, script, button, source, [hidden], [aria-hidden=true],"
                    + " figure.drawing, .facets, .page-foot, .cite, .other-dates, .head-key, .visually-hidden, .skip-drawing,"
                    + " figure.map, .repeated > summary, a[href^=#fnref], img[alt='']";

    private static final String BLOCKS = "p, ul, ol, li, dl, table, h1, h2, h3, h4, h5, h6, pre, blockquote, hr";
    private static final String BOXES = "div, section, article, aside, header, details, figure, figcaption";
    private static final String KEPT =
            BLOCKS + ", thead, tbody, tfoot, tr, th, td, a, strong, em, b, i, code, del, img, br";

    /** A selector in words would be read again for each element. */
    private static final Evaluator BOX = QueryParser.parse(BLOCKS + ", " + BOXES);

    private static final FlexmarkHtmlConverter CONVERTER = FlexmarkHtmlConverter.builder(new MutableDataSet()
                    .set(FlexmarkHtmlConverter.SETEXT_HEADINGS, false)
                    .set(FlexmarkHtmlConverter.OUTPUT_ATTRIBUTES_ID, false)
                    .set(FlexmarkHtmlConverter.SKIP_ATTRIBUTES, true)
                    .set(FlexmarkHtmlConverter.TYPOGRAPHIC_QUOTES, false)
                    .set(FlexmarkHtmlConverter.TYPOGRAPHIC_SMARTS, false)
                    .set(FlexmarkHtmlConverter.EXTRACT_AUTO_LINKS, false)
                    .set(FlexmarkHtmlConverter.NBSP_TEXT, " ")
                    .set(FlexmarkHtmlConverter.MAX_BLANK_LINES, 1)
                    .set(FlexmarkHtmlConverter.BR_AS_PARA_BREAKS, false)
                    .set(FlexmarkHtmlConverter.BR_AS_EXTRA_BLANK_LINES, false)
                    .set(FlexmarkHtmlConverter.THEMATIC_BREAK, "---")
                    .set(TableFormatOptions.FORMAT_TABLE_ADJUST_COLUMN_WIDTH, false)
                    .set(TableFormatOptions.FORMAT_TABLE_APPLY_COLUMN_ALIGNMENT, false))
            .htmlNodeRendererFactory(options -> () ->
                    Set.of(marked("strong", "**"), marked("b", "**"), marked("em", "*"), marked("i", "*"), image()))
            .build();

    private static final String PAGE = "index.html";

    private static final Pattern WIDE_RULE = Pattern.compile("(?<=\\|)-{4,}(?=\\|)");

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
        main.select(".footnote-ref a:matchesOwn(^\\d+$)").prepend("[").append("]");
        main.select("a[href^=#]").unwrap();
        main.select("pre").select("*:not(pre, code)").unwrap();
        main.select("tbody th").tagName("td");
        main.select("th, td").select(".label").before(" ");
        main.select("summary, caption, li h1, li h2, li h3, li h4, li h5, li h6, dd h3")
                .tagName("p")
                .forEach(MarkdownTwin::emphasise);
        main.select("table:has(> p)").forEach(table -> table.before(table.child(0)));
        main.select("dl").forEach(MarkdownTwin::tabulate);
        main.select("table:not(:has(thead)):has(tr)").forEach(MarkdownTwin::addHead);
        main.select(BOXES + ", li, main").forEach(MarkdownTwin::addParagraphs);
        main.select("* > *:not(" + KEPT + ")").unwrap();
        return WIDE_RULE.matcher(CONVERTER.convert(main.html())).replaceAll("---");
    }

    private static void emphasise(Element title) {
        title.select("strong, b").unwrap();
        title.html("<strong>" + title.html() + "</strong>");
    }

    /** In Markdown, every table has a head. */
    private static void addHead(Element table) {
        Element head = table.prependElement("thead").appendElement("tr");
        table.select("tbody tr").get(0).children().forEach(cell -> head.appendElement("th"));
    }

    /** Facts become rows of a table. */
    private static void tabulate(Element facts) {
        Element table = new Element("table");
        Element body = table.appendElement("tbody");
        for (Element part : facts.select("dt, dd")) {
            boolean isName = part.normalName().equals("dt");
            int rows = body.childrenSize();
            Element row = isName || rows == 0 ? body.appendElement("tr") : body.child(rows - 1);
            boolean isFurther = !isName && row.childrenSize() > 1;
            Element cell = isFurther ? row.child(1).appendText(" · ") : row.appendElement("td");
            List<Element> items = part.select("li, p");
            items.stream().skip(1).forEach(item -> item.before(" · "));
            cell.append(part.html());
        }
        table.select("td").select(BLOCKS).unwrap();
        facts.replaceWith(table);
    }

    /** Text beside blocks becomes paragraphs, because the converter would add it to the block before. */
    private static void addParagraphs(Element box) {
        if (box.normalName().equals("li") && box.select(BOX).size() == 1) {
            return;
        }
        @Nullable Element paragraph = null;
        for (Node node : List.copyOf(box.childNodes())) {
            if (node instanceof Element element && element.selectFirst(BOX) != null) {
                paragraph = null;
            } else if (paragraph != null) {
                paragraph.appendChild(node);
            } else if (!(node instanceof TextNode text && text.isBlank())) {
                paragraph = new Element("p");
                node.before(paragraph);
                paragraph.appendChild(node);
            }
        }
    }

    /** The converter's own way adds spaces, which would separate words of Chinese. */
    private static HtmlNodeRendererHandler<Element> marked(String tag, String mark) {
        return new HtmlNodeRendererHandler<>(
                tag, Element.class, (element, context, out) -> context.processTextNodes(element, false, mark, mark));
    }

    /** The converter's own way takes the names of some files for emoji. */
    private static HtmlNodeRendererHandler<Element> image() {
        return new HtmlNodeRendererHandler<>(
                "img",
                Element.class,
                (image, context, out) -> out.append("![")
                        .append(context.escapeSpecialChars(image.attr("alt")))
                        .append("](")
                        .append(image.attr("src"))
                        .append(')'));
    }
}
