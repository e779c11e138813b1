package org.programmekb.imports.wordpress.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.programmekb.markup.html.EmbeddedMedia;

/** Converts the text of a post or page to Markdown. */
public final class TextConverter {
    private static final Pattern BLOCK =
            Pattern.compile("wp:([a-z][a-z0-9/-]*)(?:\\s+(\\{.*\\}))?\\s*/", Pattern.DOTALL);
    private static final Pattern URL_OF_BLOCK = Pattern.compile("\"url\"\\s*:\\s*\"([^\"]+)\"");
    /** Blocks without content of their own. */
    private static final Set<String> EMPTY =
            Set.of("more", "nextpage", "separator", "spacer", "footnotes", "post-title", "site-title");

    private static final Set<String> PLAYERS = Set.of("iframe", "audio", "video", "object", "embed");

    private final Surroundings surroundings;

    private TextConverter(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * The text in Markdown.
     *
     * @param footnotes what WordPress stores beside the text for its footnotes
     */
    public static String convert(String text, String footnotes, Surroundings surroundings) {
        return new TextConverter(surroundings).convert(text, footnotes);
    }

    /** The words of a text without markup, in one line. */
    public static String plain(String html) {
        return Jsoup.parseBodyFragment(html)
                .body()
                .text()
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
    }

    private String convert(String text, String footnotes) {
        String html =
                new Shortcodes(surroundings).replace(text.replace("\r\n", "\n").replace('\r', '\n'));
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        comments(body);
        embeds(body);
        forms(body);
        Paragraphs.make(body);
        List<Element> notes = FootnoteFinder.take(body, footnotes);
        splitCode(body);
        merge(body);
        levels(body);
        List<String> blocks = new ArrayList<>(new BlockWriter(surroundings).blocks(body));
        for (int i = 0; i < notes.size(); i++) {
            String note = String.join("\n\n    ", new BlockWriter(surroundings).blocks(notes.get(i)));
            blocks.add("[^" + (i + 1) + "]: " + (note.isEmpty() ? "…" : note));
        }
        return String.join("\n\n", blocks);
    }

    /** Comments that mark blocks go; what WordPress would make in their place is named. */
    private void comments(Element body) {
        for (Comment comment : body.nodeStream(Comment.class).toList()) {
            Matcher block = BLOCK.matcher(comment.getData().strip());
            if (block.matches()) {
                String name = block.group(1).replaceFirst("^core/", "");
                Matcher url = URL_OF_BLOCK.matcher(block.group(2) == null ? "" : block.group(2));
                if (name.startsWith("embed") || name.startsWith("core-embed")) {
                    comment.before(url.find() ? new Element("kb-embed").text(url.group(1)) : new TextNode(""));
                } else if (!EMPTY.contains(name)) {
                    comment.before(new Element("p").text(surroundings.mark(Issue.BLOCK, name)));
                }
            }
            comment.remove();
        }
    }

    /** Other sites within a page become links. */
    private void embeds(Element body) {
        for (Element wrapper : body.select(".wp-block-embed__wrapper")) {
            String address = wrapper.text().strip();
            if (address.startsWith("http") && wrapper.selectFirst("iframe, a") == null) {
                wrapper.html("");
                wrapper.appendChild(new Element("kb-embed").text(address));
            }
        }
        for (Element player : List.copyOf(body.select(String.join(",", PLAYERS)))) {
            String address = address(player);
            if (player.parent() == null || address.isEmpty()) {
                player.remove();
            } else {
                player.replaceWith(new Element("kb-embed").text(EmbeddedMedia.page(address)));
            }
        }
        body.select(".wp-block-file__button, .wp-block-accordion-heading__toggle-icon, script, style, noscript,"
                        + " link, meta, template")
                .remove();
    }

    private static String address(Element player) {
        Element source = player.selectFirst("source[src]");
        Element named = player.hasAttr("src") || source == null ? player : source;
        String address = named.hasAttr("src") ? named.attr("src") : named.attr("data");
        Element object = player.selectFirst("param[name=movie]");
        address = address.isEmpty() && object != null ? object.attr("value") : address;
        return address.startsWith("//") ? "https:" + address : address.strip();
    }

    private void forms(Element body) {
        for (Element form : body.select("form")) {
            form.before(new Element("p").text(surroundings.mark(Issue.FORM, form.attr("action"))));
            form.remove();
        }
    }

    /** Code within a line has no breaks of its own, so each of its lines becomes code. */
    private static void splitCode(Element body) {
        for (Element code : List.copyOf(body.select(":not(pre) > code:has(> br), tt:has(> br)"))) {
            for (Element end : List.copyOf(code.select("> br"))) {
                Element line = new Element("code");
                while (!end.equals(code.childNode(0))) {
                    line.appendChild(code.childNode(0));
                }
                code.before(line).before(end);
            }
        }
    }

    /** Neighbours with the same emphasis are one. */
    private static void merge(Element body) {
        for (Element element : List.copyOf(body.select("strong, b, em, i"))) {
            Node next = element.nextSibling();
            while (next instanceof Element other && other.normalName().equals(element.normalName())) {
                element.appendChildren(List.copyOf(other.childNodes()));
                other.remove();
                next = element.nextSibling();
            }
        }
    }

    /** The highest headings of the text come directly below the title, and no level is left out. */
    private static void levels(Element body) {
        List<Element> headings = body.select("h1, h2, h3, h4, h5, h6");
        int highest = headings.stream()
                .filter(heading -> !heading.text().isBlank())
                .mapToInt(TextConverter::level)
                .min()
                .orElse(2);
        headings.forEach(heading -> heading.attr("level", String.valueOf(Math.min(6, level(heading) - highest + 2))));
    }

    private static int level(Element heading) {
        return heading.normalName().charAt(1) - '0';
    }
}
