package org.programmekb.search;

import java.util.List;
import java.util.stream.Stream;
import org.programmekb.render.locale.Messages;

/**
 * The words of a language that search treats apart, from its interface texts.
 *
 * @param skipped small words and words of questions, which a query does not have to find
 * @param same groups of words of which each also finds the others
 */
record SearchWords(List<String> skipped, List<List<String>> same) {
    SearchWords {
        skipped = List.copyOf(skipped);
        same = List.copyOf(same);
    }

    static SearchWords of(Messages messages) {
        return new SearchWords(
                words(messages.text("search.skipped"), " "),
                Stream.of(messages.text("search.same").split("\\|"))
                        .map(group -> words(group, "="))
                        .toList());
    }

    private static List<String> words(String text, String mark) {
        return Stream.of(text.split(mark))
                .map(Alias::form)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** Each word of a group with each other one, as names that no document has. */
    Stream<Alias> aliases() {
        return same.stream()
                .flatMap(group -> group.stream()
                        .flatMap(word -> group.stream()
                                .filter(other -> !other.equals(word))
                                .map(other -> new Alias(word, Alias.NO_DOCUMENT, other))));
    }
}
