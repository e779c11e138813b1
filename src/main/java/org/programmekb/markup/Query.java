package org.programmekb.markup;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Selects elements; each selector is parsed once for all documents, which would cost more than selecting. */
final class Query {
    private static final Map<String, Evaluator> EVALUATORS = new ConcurrentHashMap<>();

    private Query() {}

    static Elements select(Element root, String selector) {
        return root.select(EVALUATORS.computeIfAbsent(selector, Selector::evaluatorOf));
    }
}
