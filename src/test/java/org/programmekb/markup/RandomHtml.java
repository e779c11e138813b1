package org.programmekb.markup;

import java.util.List;
import java.util.Random;

/** HTML as nobody should write it, the same for the same seed. */
public final class RandomHtml {
    private static final List<String> TAGS = List.of(
            "p",
            "div",
            "section",
            "aside",
            "blockquote",
            "pre",
            "hr",
            "br",
            "ul",
            "ol",
            "li",
            "li",
            "dl",
            "dt",
            "dd",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "figure",
            "figcaption",
            "details",
            "summary",
            "table",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "tr",
            "th",
            "td",
            "td",
            "td",
            "a",
            "a",
            "abbr",
            "b",
            "bdi",
            "cite",
            "code",
            "del",
            "dfn",
            "em",
            "i",
            "img",
            "ins",
            "kbd",
            "mark",
            "q",
            "rp",
            "rt",
            "ruby",
            "s",
            "small",
            "span",
            "strong",
            "sub",
            "time",
            "u",
            "colgroup",
            "col",
            "script",
            "style",
            "svg",
            "math",
            "form",
            "input",
            "button",
            "iframe",
            "font",
            "center",
            "main",
            "article",
            "nav",
            "header",
            "footer",
            "template",
            "noscript",
            "select",
            "option",
            "label",
            "body",
            "html",
            "title",
            "video",
            "object",
            "base",
            "meta",
            "link",
            "textarea",
            "marquee",
            "address",
            "fieldset",
            "legend");
    private static final List<String> ATTRIBUTES = List.of(
            "id=x",
            "id=y",
            "id=\"a b\"",
            "class=lead",
            "class=\"note admonition\"",
            "class=zzz",
            "style=color:red",
            "onclick=alert(1)",
            "href=x.en.md",
            "href=javascript:alert(1)",
            "href=\"https://example.org/a b\"",
            "href=//example.org",
            "href=#x",
            "src=a.png",
            "src=https://example.org/a.png",
            "alt=text",
            "width=10",
            "width=10px",
            "colspan=2",
            "colspan=3",
            "colspan=0",
            "rowspan=2",
            "rowspan=4",
            "scope=row",
            "scope=x",
            "align=center",
            "lang=zh-Hans",
            "lang=xx",
            "dir=rtl",
            "dir=up",
            "title=words",
            "start=3",
            "type=a",
            "reversed",
            "datetime=2020-02-14",
            "datetime=today",
            "open",
            "headers=x",
            "name=n",
            "target=_blank",
            "rel=x",
            "role=main",
            "aria-label=x",
            "hidden",
            "tabindex=1",
            "contenteditable",
            "data-x=1",
            "cite=x",
            "value=3",
            "href=mailto:",
            "href=\"https://[x]/%zz\"",
            "href=tel:",
            "href=\"http:\"",
            "href=\"https://exa mple.org\"",
            "href=\"?a=[b]|c\"");
    private static final List<String> TEXTS = List.of(
            "text ",
            " words",
            "中文",
            "\n",
            " & ",
            "&lt;b&gt;",
            "&#x2;l0&#x3;",
            "&nbsp;",
            "&#128;",
            "&#xFFFE;",
            "<!-- c -->");

    private final Random random;
    private final StringBuilder html = new StringBuilder();

    private RandomHtml(long seed) {
        this.random = new Random(seed);
    }

    public static String of(long seed) {
        RandomHtml random = new RandomHtml(seed);
        for (int i = 0; i < 4; i++) {
            random.element(0);
        }
        return random.html.toString();
    }

    private void element(int depth) {
        String tag = pick(TAGS);
        html.append('<').append(tag);
        for (int i = random.nextInt(3); i > 0; i--) {
            html.append(' ').append(pick(ATTRIBUTES));
        }
        html.append('>');
        for (int i = random.nextInt(5); i > 0; i--) {
            if (depth < 7 && random.nextInt(3) > 0) {
                element(depth + 1);
            } else {
                html.append(pick(TEXTS));
            }
        }
        if (random.nextInt(5) > 0) {
            html.append("</").append(tag).append('>');
        }
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
