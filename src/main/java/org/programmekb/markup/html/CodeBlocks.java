package org.programmekb.markup.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.text.Places;

/** Blocks of code whose language is known: code is highlighted, diagrams and formulas are reported. */
public final class CodeBlocks {
    private static final String CLASS = "language-";
    private static final Set<String> DIAGRAMS = Set.of("""
            a2s actdiag barcode blockdiag bpmn bytefield d2 dbml diagrams ditaa dot dpic erd flowchart geojson gnuplot
            graphviz lilypond mermaid meme mscgen msc nomnoml nwdiag packetdiag pikchr plantuml puml rackdiag salt
            seqdiag sequence shaape smcat structurizr svgbob symbolator syntrax tikz topojson uml umlet vega vega-lite
            vegalite wavedrom""".split("\\s+"));
    private static final Set<String> FORMULAS = Set.of("math", "katex");

    /** Stands for an element within code, such as the number of a callout. */
    private static final char ELEMENT = '\uFFFC';

    private CodeBlocks() {}

    /** Whether a name is that of a language in which diagrams are written. */
    public static boolean isDiagram(String language) {
        return DIAGRAMS.contains(language);
    }

    /** Reports diagrams and formulas, which stay text. */
    public static void check(Element body, Places places, Diagnostics findings) {
        for (Element code : of(body)) {
            String language = language(code);
            if (isDiagram(language)) {
                findings.report(
                        Code.DIAGRAM_UNSUPPORTED,
                        places.of(code),
                        Message.of("diagram-unsupported.code", language),
                        Message.of("diagram-unsupported.hint"));
            } else if (FORMULAS.contains(language)) {
                findings.report(
                        Code.FORMULA_UNSUPPORTED,
                        places.of(code),
                        Message.of("formula-unsupported.code", language),
                        Message.of("formula-unsupported.hint"));
            }
        }
    }

    /** Marks keywords, strings, comments and the like with classes. The text stays the same. */
    public static void highlight(Element body) {
        for (Element code : of(body)) {
            Highlighter.of(language(code)).ifPresent(highlighter -> highlight(code, highlighter));
        }
    }

    private static List<Element> of(Element body) {
        return Query.byTag(body, "code").stream()
                .filter(code -> code.parent() != null
                        && code.parent().normalName().equals("pre")
                        && code.className().startsWith(CLASS))
                .toList();
    }

    private static String language(Element code) {
        return code.className().split(" ")[0].substring(CLASS.length());
    }

    private static void highlight(Element code, Highlighter highlighter) {
        StringBuilder text = new StringBuilder();
        List<Element> within = new ArrayList<>();
        for (Node node : code.childNodes()) {
            if (node instanceof Element element) {
                within.add(element);
                text.append(ELEMENT);
            } else if (node instanceof TextNode words) {
                text.append(words.getWholeText().replace(ELEMENT, ' '));
            }
        }
        code.empty();
        String all = text.toString();
        highlighter.scan(all, (start, end, name) -> {
            Element target = name.isEmpty() ? code : code.appendElement("span").addClass(name);
            int from = start;
            for (int mark = all.indexOf(ELEMENT, from); mark >= 0 && mark < end; mark = all.indexOf(ELEMENT, from)) {
                append(target, all.substring(from, mark));
                target.appendChild(within.remove(0));
                from = mark + 1;
            }
            append(target, all.substring(from, end));
        });
    }

    private static void append(Element target, String text) {
        if (!text.isEmpty()) {
            target.appendChild(new TextNode(text));
        }
    }
}
