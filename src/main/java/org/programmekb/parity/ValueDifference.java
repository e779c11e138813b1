package org.programmekb.parity;

import java.util.List;
import java.util.stream.Collectors;
import org.programmekb.content.AcceptedDifference;
import org.programmekb.diagnostic.Location;

/**
 * Values that only one of two languages has.
 *
 * @param source values that only the source has, in its order
 * @param translation values that only the translation has, in its order
 */
record ValueDifference(AcceptedDifference.Kind kind, List<Item> source, List<Item> translation) implements Difference {
    ValueDifference {
        source = List.copyOf(source);
        translation = List.copyOf(translation);
    }

    /**
     * A value.
     *
     * @param value in the form that all languages share
     * @param words as written
     * @param location where it is written
     */
    record Item(String value, String words, Location location) {
        private String at(String path) {
            String place = Difference.place(location, path);
            String shown = words.isEmpty() || words.equals(value) ? "" : ", written “" + words + "”";
            return value + " (" + place + shown + ")";
        }
    }

    @Override
    public Location location() {
        return (translation.isEmpty() ? source : translation).get(0).location();
    }

    @Override
    public String message(String sourcePath, String translationPath) {
        String ours = side(source, sourcePath, translationPath);
        String theirs = side(translation, translationPath, sourcePath);
        String both = ours.isEmpty() || theirs.isEmpty() ? ours + theirs : ours + "; " + theirs;
        return "the " + Difference.noun(kind) + " differ: " + both;
    }

    private static String side(List<Item> items, String path, String other) {
        if (items.isEmpty()) {
            return "";
        }
        String all = items.stream().map(item -> item.at(path)).collect(Collectors.joining(", "));
        return path + " has " + all + ", " + other + " does not";
    }

    /** What is left when these values may differ. */
    ValueDifference without(List<String> accepted) {
        return new ValueDifference(kind, rest(source, accepted), rest(translation, accepted));
    }

    private static List<Item> rest(List<Item> items, List<String> accepted) {
        return items.stream().filter(item -> !accepted.contains(item.value())).toList();
    }

    boolean isNone() {
        return source.isEmpty() && translation.isEmpty();
    }
}
