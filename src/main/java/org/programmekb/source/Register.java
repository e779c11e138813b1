package org.programmekb.source;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A file in the content folder that maps ids to fields. */
public enum Register {
    ORGANISATIONS("organisation"),
    GLOSSARY("term"),
    PEOPLE("person"),
    SOURCES("source"),
    PHASES("phase");

    private final String word;

    Register(String word) {
        this.word = word;
    }

    /** The word for one of its entries, as in {@code kb:term/lap}. */
    public String word() {
        return word;
    }

    /** Its name without an ending: {@code glossary}. */
    public String stem() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of its file: {@code glossary.yaml}. */
    public String file() {
        return stem() + ".yaml";
    }

    /** The register that somebody calls by the word for its entries, by its own name, or by several of its entries. */
    public static Optional<Register> called(String name) {
        return Stream.of(values())
                .filter(register -> Stream.of(register.word, register.word + "s", register.stem(), register.file())
                        .anyMatch(name::equalsIgnoreCase))
                .findFirst();
    }

    /** The register whose entries have this word. */
    public static Optional<Register> ofWord(String word) {
        return Stream.of(values())
                .filter(register -> register.word.equals(word))
                .findFirst();
    }
}
