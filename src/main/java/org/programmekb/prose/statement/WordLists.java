package org.programmekb.prose.statement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The words for numbers, dates and amounts, which are in one resource for each language. */
final class WordLists {
    private WordLists() {}

    /** The lines of a list, each split at its spaces: a role or a property of the language, then words. */
    static List<String[]> of(String name) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WordLists.class.getResourceAsStream(name + ".txt"), name),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
