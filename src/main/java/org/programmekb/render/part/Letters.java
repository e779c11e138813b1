package org.programmekb.render.part;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.programmekb.render.view.View;

/** Groups lists by first letter and keeps their order. */
public final class Letters {
    private Letters() {}

    /** The entries under each letter, with the anchor of the letter as {@code id}. */
    public static <T> List<View> groups(List<T> sorted, Function<T, String> initial, Function<T, ?> entry) {
        Map<String, List<T>> letters =
                sorted.stream().collect(Collectors.groupingBy(initial, LinkedHashMap::new, Collectors.toList()));
        List<View> groups = new ArrayList<>();
        letters.forEach((letter, items) -> groups.add(new View()
                .with("letter", letter)
                .with("id", "letter-" + (letter.equals("#") ? "other" : letter.toLowerCase(Locale.ROOT)))
                .with("entries", items, entry)));
        return groups;
    }
}
