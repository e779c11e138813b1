package org.programmekb.incremental;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Values by number, from any number of threads. It only grows, so that records that follow each other can share one:
 * numbers given out stay valid.
 */
final class Numbered<T> {
    private final List<T> values = new ArrayList<>();
    private final Map<T, Integer> numbers = new HashMap<>();

    synchronized int number(T value) {
        Integer known = numbers.get(value);
        if (known != null) {
            return known;
        }
        int number = values.size();
        values.add(value);
        numbers.put(value, number);
        return number;
    }

    synchronized T value(int number) {
        return values.get(number);
    }

    synchronized int size() {
        return values.size();
    }

    synchronized List<T> values() {
        return List.copyOf(values);
    }
}
