package org.programmekb.markup.asciidoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.html.Query;
import org.programmekb.markup.text.Places;

/** Shows formulas as code, without the marks for scripts that Asciidoctor adds, and reports them once a document. */
final class AsciidocFormulas {
    private static final Pattern MARKED =
            Pattern.compile("\\\\\\$(.+?)\\\\\\$|\\\\\\((.+?)\\\\\\)|\\\\\\[(.+?)\\\\]", Pattern.DOTALL);
    private static final Pattern MACRO =
            Pattern.compile("(?:stem|latexmath|asciimath):\\[|\\[(?:stem|latexmath|asciimath)");
    private static final Set<String> LITERAL = Set.of("code", "pre", "kbd");

    private final Places places;
    private final List<Element> wrappers = new ArrayList<>();
    private String first = "";
    private Location place;
    private int count;

    private AsciidocFormulas(Element body, Places places) {
        this.places = places;
        this.place = places.of(body);
    }

    static void shape(Element body, AsciidocConversion conversion, Places places, Diagnostics findings) {
        if (!conversion.contains(MACRO)) {
            return;
        }
        AsciidocFormulas formulas = new AsciidocFormulas(body, places);
        formulas.within(body);
        AsciidocShape.unwrap(formulas.wrappers);
        if (formulas.count > 0) {
            findings.report(
                    Code.FORMULA_UNSUPPORTED,
                    formulas.place,
                    Message.of("formula-unsupported.asciidoc", formulas.first, formulas.count),
                    Message.of("formula-unsupported.hint"));
        }
    }

    private void block(Element block) {
        Element content = Query.first(block, "> div.content");
        Matcher marked = MARKED.matcher(content == null ? "" : content.wholeText());
        if (content != null && marked.find()) {
            String formula = formula(marked);
            found(block, formula);
            content.empty().tagName("pre").removeClass("content").text(formula);
            wrappers.add(block);
        }
    }

    private void within(Element parent) {
        for (Node node : List.copyOf(parent.childNodes())) {
            if (node instanceof Element element && element.hasClass("stemblock")) {
                block(element);
            } else if (node instanceof Element element && !LITERAL.contains(element.normalName())) {
                within(element);
            } else if (node instanceof TextNode text && text.getWholeText().indexOf('\\') >= 0) {
                within(parent, text);
            }
        }
    }

    private void within(Element parent, TextNode text) {
        String words = text.getWholeText();
        Matcher marked = MARKED.matcher(words);
        int copied = 0;
        while (marked.find()) {
            String formula = formula(marked);
            found(parent, formula);
            text.before(new TextNode(words.substring(copied, marked.start())));
            text.before(new Element("code").text(formula));
            copied = marked.end();
        }
        text.text(words.substring(copied));
    }

    private static String formula(Matcher marked) {
        for (int group = 1; group <= marked.groupCount(); group++) {
            if (marked.group(group) != null) {
                return marked.group(group).strip();
            }
        }
        return "";
    }

    private void found(Element parent, String formula) {
        count++;
        if (first.isEmpty()) {
            first = formula.replaceAll("\\s+", " ");
            place = places.find(parent, formula, 0).orElseGet(() -> places.of(parent));
        }
    }
}
