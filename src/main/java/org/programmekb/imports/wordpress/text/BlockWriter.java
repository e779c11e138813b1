package org.programmekb.imports.wordpress.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.programmekb.markup.markdown.Escaping;

/** Writes paragraphs, headings, lists, quotations, figures and listings as Markdown; each block is a text of one or more lines. */
final class BlockWriter {
    /** Lines that are no code: verses, and texts in which words are marked or links. */
    private static final String VERSE = ".wp-block-verse, .wp-block-preformatted:has(a[href], strong, b, em, i)";

    private static final int DEEPEST = 60;
    private static final Pattern LANGUAGE = Pattern.compile("(?:language-|lang[-:]|brush:\\s*)([\\w+#-]{1,20})");

    private final Surroundings surroundings;
    private int lastLevel = 1;
    private int depth;

    BlockWriter(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The blocks in an element. */
    List<String> blocks(Element container) {
        List<String> blocks = new ArrayList<>();
        if (++depth > DEEPEST) {
            paragraph(List.of(new TextNode(container.text())), blocks);
            depth--;
            return blocks;
        }
        List<Node> line = new ArrayList<>();
        for (Node child : container.childNodes()) {
            if (child instanceof Element element && isBlock(element)) {
                paragraph(line, blocks);
                line.clear();
                block(element, blocks);
            } else {
                line.add(child);
            }
        }
        paragraph(line, blocks);
        depth--;
        return blocks;
    }

    private static boolean isBlock(Element element) {
        return Paragraphs.BLOCKS.contains(element.normalName())
                || !element.select("p, h2, h3, ul, ol, table, blockquote, pre, figure")
                                .isEmpty()
                        && !element.normalName().equals("a");
    }

    private void block(Element element, List<String> blocks) {
        switch (element.normalName()) {
            case "p", "address" -> {
                if (element.children().stream().anyMatch(BlockWriter::isBlock)) {
                    blocks.addAll(blocks(element));
                } else {
                    paragraph(element.childNodes(), blocks);
                }
            }
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, blocks);
            case "ul", "ol" -> new ListWriter(this).list(element, blocks);
            case "dl" -> new ListWriter(this).definitions(element, blocks);
            case "blockquote" -> quotation(element, blocks);
            case "pre" -> listing(element, blocks);
            case "hr" -> {
                // One at either end divides nothing.
                if (!blocks.isEmpty() && element.nextElementSibling() != null) {
                    blocks.add("---");
                }
            }
            case "figure" -> figure(element, blocks);
            case "table" -> {
                TableWriter table = new TableWriter(element, surroundings);
                blocks.addAll(table.blocks(this));
            }
            case "details" -> details(element, blocks);
            case "kb-embed" -> paragraph(List.of(element), blocks);
            default -> blocks.addAll(blocks(element));
        }
    }

    private void paragraph(List<Node> nodes, List<String> blocks) {
        List<Node> rest = new ArrayList<>(nodes);
        // A picture before the text of a paragraph stands beside it in WordPress; here it stands above.
        while (!rest.isEmpty()) {
            Node first = rest.get(0);
            boolean isBlank = first instanceof TextNode text && text.isBlank()
                    || first instanceof Element element && element.normalName().equals("br");
            if (first instanceof Element element && isPicture(element)) {
                picture(element, "", blocks);
            } else if (!isBlank) {
                break;
            }
            rest.remove(0);
        }
        for (String part : InlineWriter.write(rest, surroundings).split("\\n{2,}")) {
            String text = Escaping.lines(part);
            if (!text.isEmpty()) {
                blocks.add(text);
            }
        }
    }

    private static boolean isPicture(Element element) {
        return element.normalName().equals("img")
                || element.childrenSize() == 1
                        && element.ownText().isBlank()
                        && !isBlock(element)
                        && isPicture(element.child(0));
    }

    private void heading(Element heading, List<String> blocks) {
        Element text = heading.clone();
        for (Element picture : List.copyOf(heading.select("img"))) {
            picture(picture, "", blocks);
        }
        text.select("img").remove();
        text.select("strong, b, button").unwrap();
        String written = InlineWriter.write(text.childNodes(), surroundings).replaceAll("\\s*\\n\\s*", " ");
        if (written.isBlank()) {
            return;
        }
        // Those in notes have no level.
        if (heading.closest("li, blockquote, td, th, dd, figure") != null || !heading.hasAttr("level")) {
            blocks.add("**" + written + "**");
            return;
        }
        int level = Math.min(Integer.parseInt(heading.attr("level")), lastLevel + 1);
        lastLevel = level;
        blocks.add("#".repeat(level) + " " + written.replace("{#", "\\{#").replaceFirst("(#+)$", "\\\\$1"));
    }

    private void quotation(Element quotation, List<String> blocks) {
        List<String> inner = blocks(quotation);
        if (!inner.isEmpty()) {
            blocks.add(String.join("\n\n", inner)
                    .lines()
                    .map(line -> line.isEmpty() ? ">" : "> " + line)
                    .collect(Collectors.joining("\n")));
        }
    }

    private void listing(Element listing, List<String> blocks) {
        if (listing.is(VERSE)) {
            verse(listing, blocks);
            return;
        }
        listing.select("br").forEach(line -> line.replaceWith(new TextNode("\n")));
        String code = listing.wholeText().replaceFirst("^\\n+", "").stripTrailing();
        String fence = Escaping.fence("```", code);
        Element inner = listing.selectFirst("code");
        Matcher language = LANGUAGE.matcher(listing.className() + " " + (inner == null ? "" : inner.className()));
        blocks.add(fence + (language.find() ? language.group(1).toLowerCase(Locale.ROOT) : "") + "\n"
                + Parser.unescapeEntities(code, false) + "\n" + fence);
    }

    /** The line ends and the indentation of a verse are part of it. */
    private void verse(Element verse, List<String> blocks) {
        for (Node node : verse.nodeStream(TextNode.class).toList()) {
            String[] lines = ((TextNode) node).getWholeText().split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                boolean isBegin = i > 0 || node.previousSibling() instanceof Element end && end.is("br");
                node.before(new TextNode(isBegin ? lines[i].replaceAll("\\G[ \t]", "\u2007") : lines[i]));
                if (i < lines.length - 1) {
                    node.before(new Element("br"));
                }
            }
            node.remove();
        }
        paragraph(verse.childNodes(), blocks);
    }

    private void figure(Element figure, List<String> blocks) {
        List<Element> pictures = figure.select("img");
        Element caption = figure.children().stream()
                .filter(child -> child.normalName().equals("figcaption"))
                .findFirst()
                .orElse(figure.selectFirst("figcaption"));
        if (figure.select("figure").size() > 1
                || pictures.size() != 1
                || figure.selectFirst("table, pre, blockquote, kb-embed") != null) {
            if (caption != null) {
                caption.remove();
            }
            blocks.addAll(blocks(figure));
            if (caption != null) {
                paragraph(caption.childNodes(), blocks);
            }
            return;
        }
        picture(pictures.get(0), caption == null ? "" : caption.text().strip(), blocks);
        if (caption != null && caption.selectFirst("a[href]") != null && !blocks.isEmpty()) {
            int last = blocks.size() - 1;
            blocks.set(
                    last,
                    blocks.get(last)
                            + surroundings.mark(
                                    Issue.CAPTION_LINK,
                                    caption.select("a[href]").get(0).attr("href")));
        }
    }

    private void picture(Element element, String caption, List<String> blocks) {
        Element image = element.normalName().equals("img") ? element : element.selectFirst("img");
        if (image == null) {
            return;
        }
        Element link = image.closest("a[href]");
        Optional<String> target = link == null || surroundings.isAttachment(link.attr("href"))
                ? Optional.empty()
                : surroundings.link(link.attr("href"));
        Optional<Surroundings.Picture> found = ImageFinder.find(image, caption, surroundings);
        if (found.isEmpty()) {
            String instead = ImageFinder.instead(image, target.isPresent(), surroundings);
            if (target.isPresent() && !instead.isEmpty()) {
                instead = "[" + instead + "](" + Escaping.address(target.get()) + ")";
            }
            instead += surroundings.marks();
            if (!instead.isEmpty()) {
                blocks.add(
                        caption.isEmpty() ? instead : instead + "\\\n" + Escaping.lines(Escaping.text(caption, false)));
            }
            return;
        }
        Surroundings.Picture picture = found.get();
        String title = picture.caption().isEmpty() ? "" : " \"" + Escaping.title(picture.caption()) + "\"";
        String text = "![" + Escaping.text(picture.alt(), true) + "](" + Escaping.address(picture.path()) + title + ")";
        blocks.add(target.map(address -> "[" + text + "](" + Escaping.address(address) + ")")
                        .orElse(text)
                + surroundings.marks());
    }

    private void details(Element details, List<String> blocks) {
        Element summary = details.selectFirst("summary");
        String title = summary == null ? "…" : summary.text().strip();
        if (summary != null) {
            summary.remove();
        }
        List<String> inner = blocks(details);
        blocks.add("<details>\n<summary>" + TableWriter.escaped(title) + "</summary>");
        blocks.addAll(inner);
        blocks.add("</details>");
    }
}
