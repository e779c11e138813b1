package org.programmekb.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Trie that finds names in a text from left to right; if several begin at one place, the longest one counts. In scripts
 * with spaces only whole words match; Han characters need no word boundary.
 */
final class NameTrie {
    /** The nodes after the first characters of names, in either case. */
    private final @Nullable Node[] initials = new Node[Character.MAX_VALUE + 1];

    private static final class Node {
        private final List<Name> names = new ArrayList<>(0);
        // Most nodes have one or two following ones, for which arrays are faster than a map.
        private char[] keys = {};
        private Node[] next = {};

        @Nullable
        Node next(char key) {
            for (int i = 0; i < keys.length; i++) {
                if (keys[i] == key) {
                    return next[i];
                }
            }
            return null;
        }

        Node add(char key) {
            int size = keys.length;
            Node added = new Node();
            keys = Arrays.copyOf(keys, size + 1);
            keys[size] = key;
            next = Arrays.copyOf(next, size + 1);
            next[size] = added;
            return added;
        }
    }

    /** Adds a name; if two have the same spelling, the one added first counts. */
    void add(Name name) {
        char initial = name.text().charAt(0);
        Node node = initials[Letters.key(initial)];
        if (node == null) {
            node = new Node();
            initials[Letters.key(initial)] = node;
            initials[Character.toUpperCase(Letters.key(initial))] = node;
        }
        for (int i = 1; i < name.text().length(); i++) {
            char key = Letters.key(name.text().charAt(i));
            Node known = node.next(key);
            node = known == null ? node.add(key) : known;
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
            char c = text.charAt(i);
            Node first = initials[c];
            Occurrence longest = first == null ? null : longest(text, i, first);
            if (longest != null) {
                found.add(longest);
                i = longest.end();
            } else {
                boolean isWord = Letters.isSpaced(c);
                do {
                    i++;
                } while (isWord && i < text.length() && Letters.isSpaced(text.charAt(i)));
            }
        }
        return found;
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
            node = node.next(key);
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
