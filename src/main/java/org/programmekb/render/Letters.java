package org.programmekb.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.programmekb.render.view.LetterGroup;
import org.programmekb.render.view.Link;

/** Lists by first letter, in the order of the list. */
public final class Letters {
    /** A list shorter than this is seen at a glance. */
    private static final int LONG = 12;

    private Letters() {}

    /** What stands under each letter. */
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

    /** An index of a list that is long and grouped by something else; else none. */
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
