package org.programmekb.markup.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import org.programmekb.execution.TimeLimit;
import org.programmekb.markup.text.Places;

/** Selects elements by CSS selectors. Parsed selectors are cached, because parsing takes longer than selecting. */
public final class Query {
    private static final Map<String, Evaluator> EVALUATORS = new ConcurrentHashMap<>();

    private Query() {}

    public static Elements select(Element root, String selector) {
        return root.select(evaluator(selector));
    }

    public static @Nullable Element first(Element root, String selector) {
        return root.selectFirst(evaluator(selector));
    }

    private static Evaluator evaluator(String selector) {
        // Whatever is done with a tree begins with a question.
        TimeLimit.current().check();
        return EVALUATORS.computeIfAbsent(selector, Selector::evaluatorOf);
    }

    /** The elements below a root that have one of these names, in document order. */
    public static List<Element> byTag(Element root, Set<String> names) {
        return all(root, element -> names.contains(element.normalName()));
    }

    public static List<Element> byTag(Element root, String name) {
        return all(root, element -> element.normalName().equals(name));
    }

    /** The elements below a root that have an attribute, in document order. */
    public static List<Element> byAttribute(Element root, String name) {
        return all(root, element -> element.hasAttr(name));
    }

    /** The children of an element that have one of these names. */
    public static List<Element> children(Element parent, Set<String> names) {
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < parent.childNodeSize(); i++) {
            if (parent.childNode(i) instanceof Element child && names.contains(child.normalName())) {
                found.add(child);
            }
        }
        return found;
    }

    /** Whether an element has more attributes than its place; asking for them would create a list of them. */
    public static boolean hasAttributes(Element element) {
        int size = element.attributesSize();
        return size > 1 || size == 1 && !element.attributes().hasKey(Places.OFFSET);
    }

    private static List<Element> all(Element root, Predicate<Element> wanted) {
        TimeLimit.current().check();
        List<Element> found = new ArrayList<>();
        collect(root, wanted, found);
        return found;
    }

    private static void collect(Element parent, Predicate<Element> wanted, List<Element> found) {
        for (int i = 0; i < parent.childNodeSize(); i++) {
            if (parent.childNode(i) instanceof Element element) {
                if (wanted.test(element)) {
                    found.add(element);
                }
                collect(element, wanted, found);
            }
        }
    }
}
