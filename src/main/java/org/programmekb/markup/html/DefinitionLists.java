package org.programmekb.markup.html;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Repairs definition lists, whose rules parsers do not enforce. */
final class DefinitionLists {
    private DefinitionLists() {}

    /** Makes a list start with a term, and each term have a definition; a repeated term starts a new list. */
    static void repair(Element list) {
        ContentModel.wrapStrays(list, Set.of("dt", "dd"), "dd");
        Element first = list.firstElementChild();
        for (; first != null && !isTerm(first); first = list.firstElementChild()) {
            list.before(first.tagName("div"));
        }
        if (first == null) {
            list.remove();
            return;
        }
        Element current = list;
        Set<String> names = new HashSet<>();
        boolean afterTerm = false;
        for (Element child : List.copyOf(list.children())) {
            boolean startsGroup = isTerm(child) && !afterTerm;
            afterTerm = isTerm(child);
            if (startsGroup && group(child).stream().anyMatch(names::contains)) {
                Element next = new Element("dl");
                current.after(next);
                current = next;
                names.clear();
            }
            if (isTerm(child) && !names.add(child.text())) {
                child.remove();
            } else if (!current.equals(list)) {
                current.appendChild(child);
            }
        }
        Element last = current.lastElementChild();
        if (last != null && isTerm(last)) {
            current.appendElement("dd");
        }
    }

    /** The texts of this term and of the terms that share its definition. */
    private static Set<String> group(Element first) {
        Set<String> names = new HashSet<>(Set.of(first.text()));
        first.nextElementSiblings().stream().takeWhile(DefinitionLists::isTerm).forEach(term -> names.add(term.text()));
        return names;
    }

    private static boolean isTerm(Element element) {
        return element.normalName().equals("dt");
    }
}
