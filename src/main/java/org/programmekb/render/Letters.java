package org.programmekb.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.programmekb.render.view.LetterGroup;
import org.programmekb.render.view.Link;

/** Groups lists by first letter and keeps their order. */
public final class Letters {
    /** A shorter list needs no index. */
    private static final int LONG = 12;

    private Letters() {}

    /** The items under each letter. */
    public static <T> Map<String, List<T>> group(List<T> sorted, Function<T, String> initial) {
        Map<String, List<T>> letters = new LinkedHashMap<>();
        sorted.forEach(item -> letters.computeIfAbsent(initial.apply(item), letter -> new ArrayList<>())
                .add(item));
        return letters;
    }

    /** The anchor of a letter. */
    public static String id(String letter) {
        return "letter-" + (letter.equals("#") ? "other" : letter.toLowerCase(Locale.ROOT));
    }

    /** An index for a long list that is grouped by something else; empty for a short one. */
    public static <T> List<LetterGroup> index(List<T> sorted, Function<T, String> initial, Function<T, Link> link) {
        if (sorted.size() < LONG) {
            return List.of();
        }
        List<LetterGroup> groups = new ArrayList<>();
        group(sorted, initial)
                .forEach((letter, items) -> groups.add(new LetterGroup(
                        letter, id(letter), items.stream().map(link).toList())));
        return groups;
    }
}
