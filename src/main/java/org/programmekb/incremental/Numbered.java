package org.programmekb.incremental;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Values by number, from any number of threads. It only grows, so that records that follow each other can share one:
 * numbers given out stay valid.
 */
final class Numbered<T> {
    private final List<T> values = new ArrayList<>();
    private final Map<T, Integer> numbers = new ConcurrentHashMap<>();

    int number(T value) {
        // Most values are asked for again and again, by all threads at once.
        Integer known = numbers.get(value);
        return known != null ? known : add(value);
    }

    private synchronized int add(T value) {
        Integer known = numbers.putIfAbsent(value, values.size());
        if (known != null) {
            return known;
        }
        values.add(value);
        return values.size() - 1;
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
