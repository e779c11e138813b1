package org.programmekb.parity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.programmekb.content.AcceptedDifference.Kind;
import org.programmekb.diagnostic.Location;

/**
 * Values that only one of two languages has.
 *
 * @param source values that only the source has, in its order
 * @param translation values that only the translation has, in its order
 */
record ValueDifference(Kind kind, List<Item> source, List<Item> translation) implements Difference {
    ValueDifference {
        source = List.copyOf(source);
        translation = List.copyOf(translation);
    }

    /** A difference, unless both lists are empty. */
    static Optional<Difference> of(Kind kind, List<Item> source, List<Item> translation) {
        return source.isEmpty() && translation.isEmpty()
                ? Optional.empty()
                : Optional.of(new ValueDifference(kind, source, translation));
    }

    @Override
    public Location location() {
        return (translation.isEmpty() ? source : translation).get(0).location();
    }

    @Override
    public String message(String sourcePath, String translationPath) {
        String ours = side(source, sourcePath, translationPath);
        String theirs = side(translation, translationPath, sourcePath);
        return ours + (ours.isEmpty() || theirs.isEmpty() ? "" : "; ") + theirs;
    }

    private static String side(List<Item> items, String path, String other) {
        String all = items.stream().map(item -> shown(item, path)).collect(Collectors.joining(", "));
        return items.isEmpty() ? "" : path + " has " + all + ", " + other + " does not";
    }

    private static String shown(Item item, String path) {
        boolean isPlain = item.words().isEmpty() || item.words().equals(item.value());
        return item.value() + " (" + item.place(path) + (isPlain ? "" : ", written “" + item.words() + "”") + ")";
    }

    @Override
    public Optional<Difference> without(List<String> accepted) {
        return accepted.isEmpty() ? Optional.empty() : of(kind, rest(source, accepted), rest(translation, accepted));
    }

    private static List<Item> rest(List<Item> items, List<String> accepted) {
        return items.stream().filter(item -> !accepted.contains(item.value())).toList();
    }
}
