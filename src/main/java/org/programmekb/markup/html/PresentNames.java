package org.programmekb.markup.html;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** The names of elements and attributes that occur in a body, so that steps for rare ones can be skipped. */
public final class PresentNames {
    private final Set<String> tags = new HashSet<>();
    private final Set<String> attributes = new HashSet<>();
    private int depth;

    private PresentNames() {}

    public static PresentNames in(Element body) {
        PresentNames present = new PresentNames();
        present.add(body, 0);
        return present;
    }

    /** Whether the tree is deeper than a limit; such trees are rejected, so that recursion is safe. */
    public boolean isDeeperThan(int limit) {
        return depth > limit;
    }

    public boolean tag(String name) {
        return tags.contains(name);
    }

    public boolean anyTag(Set<String> names) {
        return !Collections.disjoint(tags, names);
    }

    public boolean attribute(String name) {
        return attributes.contains(name);
    }

    private void add(Element parent, int level) {
        for (int i = 0; i < parent.childNodeSize(); i++) {
            Node node = parent.childNode(i);
            depth = Math.max(depth, level + 1);
            if (node instanceof Element element) {
                tags.add(element.normalName());
                if (Query.hasAttributes(element)) {
                    element.attributes().forEach(attribute -> attributes.add(attribute.getKey()));
                }
                add(element, level + 1);
            }
        }
    }
}
