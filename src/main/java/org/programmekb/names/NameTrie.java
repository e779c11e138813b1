package org.programmekb.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds names in a text from left to right, the longest first where several begin. Words of scripts with spaces are found
 * whole; Han characters need no boundary.
 */
final class NameTrie {
    private final Node root = new Node();

    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>(4);
        private final List<Name> names = new ArrayList<>(0);
    }

    /** Adds a name; of two that are spelled alike, the one that was added first counts. */
    void add(Name name) {
        Node node = root;
        for (int i = 0; i < name.text().length(); i++) {
            node = node.next.computeIfAbsent(Letters.key(name.text().charAt(i)), first -> new Node());
        }
        if (node.names.stream().noneMatch(known -> known.text().equals(name.text()))) {
            node.names.add(name);
        }
    }

    /** All names in a text. */
    List<Occurrence> find(CharSequence text) {
        List<Occurrence> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            Node first = root.next.get(Letters.key(text.charAt(i)));
            Occurrence longest = first == null ? null : longest(text, i, first);
            if (longest != null) {
                found.add(longest);
                i = longest.end();
            } else if (Letters.isSpaced(text.charAt(i))) {
                i = endOfWord(text, i);
            } else {
                i++;
            }
        }
        return found;
    }

    private static int endOfWord(CharSequence text, int from) {
        int i = from + 1;
        while (i < text.length() && Letters.isSpaced(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private @Nullable Occurrence longest(CharSequence text, int start, Node first) {
        Occurrence longest = null;
        Node node = first;
        int i = start + 1;
        while (node != null) {
            if (!node.names.isEmpty() && Letters.isBoundary(text, i)) {
                for (Name name : node.names) {
                    if (Letters.spells(text, start, i, name.text())) {
                        longest = new Occurrence(start, i, name);
                        break;
                    }
                }
            }
            if (i >= text.length()) {
                break;
            }
            char key = Letters.key(text.charAt(i));
            node = node.next.get(key);
            i++;
            if (key == ' ') {
                while (i < text.length() && Letters.key(text.charAt(i)) == ' ') {
                    i++;
                }
            }
        }
        return longest;
    }
}
