package org.programmekb.markup.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Repairs nesting that HTML forbids but parsers accept, without losing text. */
public final class ContentModel {
    /** Blocks that may contain only phrasing content. */
    private static final Set<String> LINES =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "summary", "caption", "rt");

    private static final Set<String> HEADINGLESS = Set.of("th", "dt", "caption", "summary");
    private static final Set<String> LINKLESS = Set.of("a", "summary");
    private static final String RUBY = "ruby";

    /** Attributes that give a span a meaning; a span without any of them is removed. */
    private static final Set<String> MEANINGFUL = Set.of("id", "class", "lang", "dir", "title");

    private boolean annotates;
    private boolean links;
    private boolean spans;

    /** Repairs a body; use a new object for each body. */
    public void repair(Element body) {
        repairWithin(body);
        if (annotates) {
            Blocks.unwrap(Query.byTag(body, "rt").stream()
                    .filter(rt -> !isChildOf(rt, RUBY))
                    .toList());
            Blocks.unwrap(Query.select(body, "ruby:not(:has(> rt))"));
            Query.select(body, "ruby").forEach(ContentModel::endWithAnnotation);
        }
        if (links) {
            Blocks.unwrap(Query.byTag(body, "a").stream()
                    .filter(link -> isWithin(link, Set.of("a")))
                    .toList());
        }
        if (spans) {
            Blocks.unwrap(Query.byTag(body, "span").stream()
                    .filter(span -> MEANINGFUL.stream().noneMatch(span::hasAttr))
                    .toList());
        }
    }

    private Fate enter(Element element) {
        switch (element.normalName()) {
            // Fallback brackets for browsers without ruby support; all current browsers have it.
            case "rp" -> {
                return Fate.DROP;
            }
            case "a" -> {
                if (element.hasAttr("href")) {
                    links = true;
                } else {
                    element.tagName("span");
                    spans = true;
                }
            }
            case "span" -> spans = true;
            case "rt", RUBY -> annotates = true;
            default -> {
                // Checked after its content has been repaired.
            }
        }
        return repairWithin(element);
    }

    private Fate repairWithin(Element parent) {
        if (parent.firstElementChild() != null) {
            Map<Node, Fate> fates = new HashMap<>();
            for (Node node : List.copyOf(parent.childNodes())) {
                Fate fate = node instanceof Element element ? enter(element) : Fate.KEEP;
                if (fate != Fate.KEEP) {
                    fates.put(node, fate);
                }
            }
            Blocks.reduce(parent, fates);
        }
        switch (parent.normalName()) {
            case "ul", "ol" -> wrapStrays(parent, Set.of("li"), "li");
            case "dl" -> DefinitionLists.repair(parent);
            case "details" -> repairDetails(parent);
            case "figure" -> repairFigure(parent);
            case "ruby" -> Query.select(parent, "ruby ruby").forEach(Element::unwrap);
            case "time" -> {
                if (!parent.hasAttr("datetime")) {
                    return Fate.UNWRAP;
                }
            }
            case "p" -> {
                if (parent.firstElementChild() == null
                        && !startsWithLetter(parent)
                        && parent.text().isBlank()
                        && !parent.hasClass(Admonitions.TITLE)) {
                    return Fate.DROP;
                }
            }
            default -> {
                // Any flow or phrasing content is allowed here.
            }
        }
        return parent.parent() == null ? Fate.KEEP : repairPosition(parent);
    }

    private static Fate repairPosition(Element element) {
        String name = element.normalName();
        if (Blocks.PHRASING.contains(name)) {
            return holdsBlock(element) || isMisplacedPhrasing(element, name) ? Fate.UNWRAP : Fate.KEEP;
        }
        if (LINES.contains(name) && hasBlockWithin(element)) {
            Blocks.unwrap(Query.select(element, "*").stream()
                    .filter(inner -> !inner.equals(element) && !Blocks.PHRASING.contains(inner.normalName()))
                    .toList());
        }
        boolean misplaced = switch (name) {
            case "li" -> !isChildOf(element, "ul", "ol");
            case "dt", "dd" -> !isChildOf(element, "dl");
            case "summary" -> !isChildOf(element, "details");
            case "figcaption" -> !isChildOf(element, "figure");
            case "caption", "thead", "tbody", "tfoot" -> !isChildOf(element, "table");
            default -> Blocks.HEADINGS.contains(name) && isWithin(element, HEADINGLESS);
        };
        return misplaced ? Fate.UNWRAP : Fate.KEEP;
    }

    /** A fast test whether a paragraph is not empty, without building its text. */
    private static boolean startsWithLetter(Element parent) {
        return parent.childNodeSize() > 0
                && parent.childNode(0) instanceof TextNode text
                && !text.getWholeText().isEmpty()
                && Character.isLetterOrDigit(text.getWholeText().charAt(0));
    }

    private static boolean holdsBlock(Element element) {
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (!Blocks.isPhrasing(element.childNode(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasBlockWithin(Element element) {
        for (int i = 0; i < element.childNodeSize(); i++) {
            Node node = element.childNode(i);
            if (!Blocks.isPhrasing(node) || node instanceof Element child && hasBlockWithin(child)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMisplacedPhrasing(Element element, String name) {
        return switch (name) {
            case "rt" -> !isChildOf(element, "ruby");
            case "a" -> isWithin(element, LINKLESS);
            case "dfn" -> isWithin(element, Set.of("dfn"));
            default -> false;
        };
    }

    /** Whether an element around this one has one of these names. */
    static boolean isWithin(Element element, Set<String> names) {
        for (Element parent = element.parent(); parent != null; parent = parent.parent()) {
            if (names.contains(parent.normalName())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isChildOf(Element element, String... names) {
        Element parent = element.parent();
        return parent != null && Arrays.asList(names).contains(parent.normalName());
    }

    /** Wraps children that are not allowed in the parent in an element that is. */
    static void wrapStrays(Element parent, Set<String> allowed, String wrapper) {
        List<Node> nodes = List.copyOf(parent.childNodes());
        parent.empty();
        List<Node> children = new ArrayList<>(nodes.size());
        Element last = null;
        for (Node node : nodes) {
            boolean isAllowed = node instanceof Element element && allowed.contains(element.normalName());
            if (isAllowed || node instanceof TextNode text && text.isBlank()) {
                last = isAllowed ? null : last;
                children.add(node);
            } else if (last == null) {
                last = new Element(wrapper).appendChild(node);
                children.add(last);
            } else {
                last.appendChild(node);
            }
        }
        parent.appendChildren(children);
    }

    private static void endWithAnnotation(Element ruby) {
        while (!(ruby.lastChild() instanceof Element last && last.normalName().equals("rt"))) {
            ruby.after(Objects.requireNonNull(ruby.lastChild()));
        }
    }

    private static void repairDetails(Element details) {
        Element summary = Query.first(details, "> summary");
        if (summary == null) {
            details.tagName("div").removeAttr("open");
        } else {
            details.prependChild(summary);
        }
        for (Element second : Query.select(details, "> summary + summary, > :not(summary) ~ summary")) {
            second.tagName("p");
        }
    }

    private static void repairFigure(Element figure) {
        List<Element> captions = Query.select(figure, "> figcaption");
        captions.stream().limit(1).forEach(figure::appendChild);
        captions.stream().skip(1).forEach(Element::unwrap);
    }
}
