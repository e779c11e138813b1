package org.programmekb.markup.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Repairs definition lists, whose rules parsers do not enforce. */
final class DefinitionLists {
    private DefinitionLists() {}

    /** Makes a list start with a term, and each term have a definition; a repeated term starts a new list. */
    static void repair(Element list) {
        ContentModel.wrapStrays(list, Set.of("dt", "dd"), "dd");
        List<Element> children = List.copyOf(list.children());
        int first = 0;
        while (first < children.size() && !isTerm(children.get(first))) {
            children.get(first).tagName("div");
            first++;
        }
        Element parent = Objects.requireNonNull(list.parent());
        // All moves are made at once, because jsoup numbers the children again after each.
        list.empty();
        parent.insertChildren(list.siblingIndex(), children.subList(0, first));
        if (first == children.size()) {
            list.remove();
        } else {
            parent.insertChildren(list.siblingIndex() + 1, fill(list, children.subList(first, children.size())));
        }
    }

    /** Puts terms and definitions into a list, and into new ones, which are returned, from each repeated term on. */
    private static List<Element> fill(Element list, List<Element> children) {
        List<Element> further = new ArrayList<>();
        List<Element> content = new ArrayList<>();
        Element current = list;
        Set<String> names = new HashSet<>();
        boolean afterTerm = false;
        for (int i = 0; i < children.size(); i++) {
            Element child = children.get(i);
            boolean startsGroup = isTerm(child) && !afterTerm;
            afterTerm = isTerm(child);
            if (startsGroup && isAnyOf(names, children.subList(i, children.size()))) {
                current.appendChildren(content);
                content.clear();
                names.clear();
                current = new Element("dl");
                further.add(current);
            }
            if (!afterTerm || names.add(child.text())) {
                content.add(child);
            }
        }
        current.appendChildren(content);
        Element last = current.lastElementChild();
        if (last != null && isTerm(last)) {
            current.appendElement("dd");
        }
        return further;
    }

    /** Whether a list has this term, or one of those that share its definition. */
    private static boolean isAnyOf(Set<String> names, List<Element> children) {
        return children.stream().takeWhile(DefinitionLists::isTerm).anyMatch(term -> names.contains(term.text()));
    }

    private static boolean isTerm(Element element) {
        return element.normalName().equals("dt");
    }
}
