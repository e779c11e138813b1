package org.programmekb.incremental;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts by number. A table only grows, so that numbers given out stay valid in the tables of later builds. */
final class Strings {
    private final List<String> texts;
    private final Map<String, Integer> numbers = new HashMap<>();

    Strings(List<String> texts) {
        this.texts = new ArrayList<>(texts);
        for (int i = 0; i < texts.size(); i++) {
            numbers.put(texts.get(i), i);
        }
    }

    int number(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        int number = texts.size();
        texts.add(text);
        numbers.put(text, number);
        return number;
    }

    List<String> texts() {
        return texts;
    }
}
