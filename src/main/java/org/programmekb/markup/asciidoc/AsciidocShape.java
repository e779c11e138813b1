package org.programmekb.markup.asciidoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.markup.html.Admonitions;
import org.programmekb.markup.html.Blocks;
import org.programmekb.markup.html.Ids;
import org.programmekb.markup.html.Query;
import org.programmekb.markup.text.Places;

/** Converts Asciidoctor's HTML to the common form of all markup languages. */
record AsciidocShape(AsciidocConversion conversion, Places places, Diagnostics findings) {
    private static final Pattern PLACE = Pattern.compile(AsciidocMarks.PLACE + "(\\d+)-(\\d+)");
    /** Classes that Asciidoctor adds and that are meaningless after its wrappers have been removed. */
    private static final Set<String> ENGINE = Set.of("""
            abstract arabic bare big button caret checklist colist content decimal discrete dlist exampleblock
            audioblock fit-content float frame-all frame-ends frame-none frame-sides frame-topbot grid-all grid-cols
            grid-none grid-rows halign-left hdlist hdlist1 hdlist2 highlight highlightjs icon image imageblock keyseq
            linenums left listingblock literal literalblock loweralpha lowergreek lowerroman menu menuitem menuref
            menuseq nowrap olist openblock overline paragraph partintro qanda qlist quoteblock right sect0
            sectionbody sidebarblock stem stemblock stretch stripes-all stripes-even stripes-hover stripes-odd
            submenu tableblock text-center text-justify text-left text-right th thumb ulist unresolved
            upperalpha upperroman valign-bottom valign-middle valign-top verseblock videoblock""".split("\\s"));

    void apply(Element body) {
        places(body);
        conversion.anchors().forEach(id -> body.prependChild(new Element("a").attr("id", id)));
        AsciidocFormulas.shape(body, conversion, places, findings);
        AsciidocFootnotes.shape(body);
        AsciidocLanguages.shape(body);
        Query.select(body, "div[style^=page-break]").remove();
        sections(body);
        admonitions(body);
        AsciidocImages.shape(body);
        quotes(body);
        containers(body);
        lists(body);
        tables(body);
        code(body);
        spans(body);
        AsciidocLinks.shape(body);
        unwrap(Query.select(
                body,
                "div.paragraph, div.literalblock, div.listingblock, div.literalblock > div.content, "
                        + "div.listingblock > div.content, div.videoblock, div.videoblock > div.content, "
                        + "div.audioblock, div.audioblock > div.content, span.image, span.menuseq, span.keyseq"));
        titles(body);
        Query.select(body, "aside, blockquote, div.example").forEach(Blocks::wrapText);
        for (Element element : Query.select(body, "[class]")) {
            List.copyOf(element.classNames()).stream().filter(ENGINE::contains).forEach(element::removeClass);
        }
    }

    private static void places(Element body) {
        for (Element element : Query.select(body, "[class*=kb-]")) {
            for (String name : List.copyOf(element.classNames())) {
                Matcher place = PLACE.matcher(name);
                if (place.matches()) {
                    element.attr(Places.OFFSET, place.group(1) + ":" + place.group(2))
                            .removeClass(name);
                }
            }
            if (element.hasClass(AsciidocMarks.GENERATED)) {
                Element heading = element.normalName().matches("h[1-6]")
                        ? element
                        : Query.first(element, "h1, h2, h3, h4, h5, h6");
                if (heading != null) {
                    heading.attr(Ids.GENERATED, element.hasClass(AsciidocMarks.NUMBERED) ? Ids.NUMBERED : "");
                }
            }
            element.removeClass(AsciidocMarks.GENERATED).removeClass(AsciidocMarks.NUMBERED);
        }
    }

    private static void sections(Element body) {
        List<Element> sections = Query.select(
                body, "div.sectionbody, div.sect1, div.sect2, div.sect3, div.sect4, div.sect5, div#preamble");
        for (Element section : sections) {
            if (section.id().equals("preamble")) {
                section.removeAttr("id");
            }
            section.removeClass("sectionbody").classNames().stream()
                    .filter(name -> name.matches("sect\\d"))
                    .toList()
                    .forEach(section::removeClass);
        }
        unwrap(sections);
    }

    private static void admonitions(Element body) {
        for (Element block : Query.select(body, "div.admonitionblock")) {
            Element content = Query.first(block, "> table > tbody > tr > td.content");
            if (content == null) {
                continue;
            }
            Element title = Query.first(content, "> div.title");
            Element heading = new Element("p").addClass(Admonitions.TITLE);
            if (title != null) {
                title.childNodesCopy().forEach(heading::appendChild);
                title.remove();
            } else {
                caption(block).ifPresent(heading::text);
            }
            List<Node> nodes = List.copyOf(content.childNodes());
            String kinds = block.className().replaceFirst("^admonitionblock", "admonition");
            block.empty().tagName("aside").attr("class", kinds).appendChild(heading);
            nodes.forEach(block::appendChild);
        }
    }

    /** The label that an author wrote in place of the kind: {@code [TIP,caption=Examples]}. A sign is none. */
    private static Optional<String> caption(Element block) {
        return Optional.ofNullable(Query.first(block, "> table > tbody > tr > td.icon > div.title"))
                .map(label -> label.text().strip())
                .filter(label -> !block.hasClass(label.toLowerCase(Locale.ROOT))
                        && label.chars().anyMatch(Character::isLetter)
                        && !label.startsWith(":"));
    }

    private static void quotes(Element body) {
        List<Element> wrappers = new ArrayList<>();
        for (Element block : Query.select(body, "div.quoteblock, div.verseblock")) {
            Element attribution = Query.first(block, "> div.attribution");
            Element verse = Query.first(block, "> pre.content");
            if (verse != null) {
                lines(verse.tagName("p").addClass("verse").wrap("<blockquote></blockquote>"));
            }
            if (attribution == null) {
                wrappers.add(block);
            } else {
                block.tagName("figure");
                attribution.tagName("figcaption");
                Element title = Query.first(block, "> div.title");
                if (title != null) {
                    block.before(title.tagName("p"));
                }
            }
        }
        unwrap(wrappers);
    }

    /** Replaces line feeds in a verse by {@code <br>}. */
    private static void lines(Element verse) {
        for (TextNode text : List.copyOf(verse.textNodes())) {
            String[] lines = text.getWholeText().split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    text.before(new Element("br"));
                }
                text.before(new TextNode(lines[i]));
            }
            text.remove();
        }
    }

    private static void containers(Element body) {
        unwrap(Query.select(
                body,
                "div.exampleblock > div.content, div.sidebarblock > div.content, div.openblock > div.content, "
                        + "details > div.content"));
        Query.select(body, "div.exampleblock").forEach(block -> block.addClass("example"));
        Query.select(body, "div.sidebarblock")
                .forEach(block -> block.tagName("aside").addClass("sidebar"));
        unwrap(Query.select(body, "div.openblock"));
        Query.select(body, "summary.title").forEach(summary -> summary.removeClass("title"));
    }

    private static void lists(Element body) {
        AsciidocLists.shape(body);
        unwrap(Query.select(body, "div.ulist, div.olist, div.dlist, div.colist, div.hdlist, div.qlist"));
    }

    private static void tables(Element body) {
        Query.select(body, "colgroup").remove();
        Query.select(body, "col").remove();
        for (Element table : Query.select(body, "table.tableblock")) {
            table.removeAttr("style");
            Query.select(table, "> caption").forEach(caption -> caption.removeClass("title"));
            for (Element cell : Query.select(table, "> * > tr > td, > * > tr > th")) {
                for (String side : List.of("center", "right")) {
                    if (cell.hasClass("halign-" + side)) {
                        cell.removeClass("halign-" + side).addClass("align-" + side);
                    }
                }
                unwrap(Query.select(cell, "> div.content, > div.literal, > div.verse"));
                Element only = cell.firstElementChild();
                if (cell.childrenSize() == 1
                        && only != null
                        && only.hasClass("tableblock")
                        && !only.normalName().equals("table")) {
                    only.unwrap();
                }
            }
        }
    }

    private void code(Element body) {
        for (Element code : Query.select(body, "code[data-lang]")) {
            code.removeAttr("data-lang");
            // Options of the block, as in [source,java%linenums], are no part of the language.
            code.attr("class", code.className().replaceFirst("(?<=\\w)%.*", ""));
        }
        Query.select(body, "[class*=" + AsciidocMarks.DIAGRAM + "]").forEach(this::diagram);
        for (Element number : Query.select(body, "b.conum")) {
            number.removeClass("conum").addClass("callout");
        }
    }

    /** Shows the source of a diagram as code in the language of the diagram. */
    private void diagram(Element block) {
        String language = block.classNames().stream()
                .filter(name -> name.startsWith(AsciidocMarks.DIAGRAM))
                .findFirst()
                .orElseThrow()
                .substring(AsciidocMarks.DIAGRAM.length());
        Element content = Query.first(block, "pre, div.content, p");
        if (content != null) {
            String text = content.wholeText().strip();
            content.empty()
                    .tagName("pre")
                    .attr("class", "")
                    .appendElement("code")
                    .addClass("language-" + language)
                    .text(text);
        }
        block.removeClass(AsciidocMarks.DIAGRAM + language).removeClass(language);
    }

    private static void spans(Element body) {
        Query.select(body, "span.line-through")
                .forEach(span -> span.tagName("s").removeClass("line-through"));
        Query.select(body, "span.underline").forEach(span -> span.tagName("u").removeClass("underline"));
        Query.select(body, "span.small").forEach(span -> span.tagName("small").removeClass("small"));
    }

    private static void titles(Element body) {
        Query.select(body, "div.title").forEach(title -> title.tagName("p"));
    }

    /** Removes a wrapper and moves its id, place and roles to its first element. */
    static void unwrap(Element wrapper) {
        unwrap(List.of(wrapper));
    }

    /** Removes wrappers, each before those within it. */
    static void unwrap(List<Element> wrappers) {
        wrappers.forEach(AsciidocShape::passOn);
        Blocks.unwrap(wrappers);
    }

    private static void passOn(Element wrapper) {
        String place = wrapper.attr(Places.OFFSET);
        for (Element child : wrapper.children()) {
            if (!place.isEmpty() && !child.hasAttr(Places.OFFSET)) {
                child.attr(Places.OFFSET, place);
            }
        }
        Element first = wrapper.children().stream()
                .filter(child -> !child.hasClass("title"))
                .findFirst()
                .orElse(null);
        if (first != null) {
            if (wrapper.hasAttr("id") && !first.hasAttr("id")) {
                first.attr("id", wrapper.id());
            }
            wrapper.classNames().stream().filter(name -> !ENGINE.contains(name)).forEach(first::addClass);
        }
    }
}
