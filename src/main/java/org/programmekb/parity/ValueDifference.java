package org.programmekb.parity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmekb.content.AcceptedDifference.Kind;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;

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
    public Message message(String sourcePath, String translationPath) {
        if (translation.isEmpty()) {
            return side(source, sourcePath, translationPath);
        }
        Message theirs = side(translation, translationPath, sourcePath);
        return source.isEmpty() ? theirs : Message.of("parity.both", side(source, sourcePath, translationPath), theirs);
    }

    @Override
    public List<String> values() {
        return Stream.concat(source.stream(), translation.stream())
                .map(Item::value)
                .distinct()
                .toList();
    }

    private static Message side(List<Item> items, String path, String other) {
        List<Message> shown = items.stream().map(item -> shown(item, path)).toList();
        return Message.of("parity.only", path, Message.list(shown), other);
    }

    private static Message shown(Item item, String path) {
        boolean isPlain = item.words().isEmpty() || item.words().equals(item.value());
        return isPlain
                ? Message.of("parity.value", item.value(), item.place(path))
                : Message.of("parity.value-written", item.value(), item.place(path), item.words());
    }

    @Override
    public Optional<Difference> without(List<String> accepted) {
        return accepted.isEmpty() ? Optional.empty() : of(kind, rest(source, accepted), rest(translation, accepted));
    }

    private static List<Item> rest(List<Item> items, List<String> accepted) {
        return items.stream().filter(item -> !accepted.contains(item.value())).toList();
    }
}
