package org.programmekb.render.locale;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The texts that those of a project replace.
 *
 * @param own the program's texts in the same language; none if the program does not have this language
 * @param english the program's texts in English
 */
record Originals(Map<String, String> own, Map<String, String> english) {
    Originals {
        own = Map.copyOf(own);
        english = Map.copyOf(english);
    }

    /** The text that a text with this key replaces, if only for another number. */
    Optional<String> of(String key) {
        return Stream.of(own, english)
                .flatMap(texts -> Stream.of(key, TextFile.other(key)).map(texts::get))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /** What a text with this key can be filled in. */
    Set<String> places(String key) {
        Set<String> places = new TreeSet<>();
        Stream.of(own, english)
                .flatMap(texts -> Stream.of(key, TextFile.other(key)).map(texts::get))
                .flatMap(Stream::ofNullable)
                .forEach(text -> places.addAll(TextFile.places(text)));
        return places;
    }

    /** The keys of the texts of this language, and of English. */
    Set<String> keys() {
        Set<String> keys = new TreeSet<>(own.keySet());
        keys.addAll(english.keySet());
        return keys;
    }

    /** The names that the texts of a project can refer to. */
    Set<String> names(TextFile written) {
        Set<String> names = new TreeSet<>(written.byKey().keySet());
        names.addAll(own.isEmpty() ? english.keySet() : own.keySet());
        names.removeIf(key -> !key.startsWith(TypeNames.PREFIX));
        return names;
    }
}
