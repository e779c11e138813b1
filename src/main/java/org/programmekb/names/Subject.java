package org.programmekb.names;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmekb.config.LocalizedText;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.source.Register;

/**
 * A thing with an official name.
 *
 * @param id id of the entry, term, organisation or person
 * @param official its official name in all languages
 * @param targets link targets that lead to it
 */
public record Subject(Kind kind, String id, LocalizedText official, List<String> targets) {
    public Subject {
        targets = List.copyOf(targets);
    }

    /** The kind of thing; if two names are equal, the first of these kinds takes precedence. */
    public enum Kind {
        TERM,
        ORGANISATION,
        CITY,
        CLUSTER,
        PERSON,
        SOURCE;

        /** The word in {@code kb:term/lap}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of the entries of a register; empty if they have no address. */
        public static Optional<Kind> of(Register register) {
            return Stream.of(values())
                    .filter(kind -> kind.word().equals(register.word()))
                    .findFirst();
        }

        /** The word in addresses for the entries of a register that somebody calls by any of its names. */
        public static Optional<String> called(String name) {
            return Register.called(name).flatMap(Kind::of).map(Kind::word);
        }

        /** Where its ids are. */
        public Message hint() {
            return this == SOURCE
                    ? Message.of("reference-unknown.hint-of.source")
                    : Register.ofWord(word())
                            .map(register -> Message.of("link-broken.hint-register", register.file()))
                            .orElse(Code.REFERENCE_UNKNOWN.hint());
        }
    }

    /** Whether the glossary or the list of organisations explains it. */
    public boolean isExplained() {
        return kind == Kind.TERM || kind == Kind.ORGANISATION;
    }

    /** Whether a page lists the documents that mention it. */
    public boolean isListed() {
        return isExplained() || kind == Kind.PERSON;
    }

    /** Kind and id as one text: {@code term/lap}. */
    public String key() {
        return kind.word() + "/" + id;
    }
}
