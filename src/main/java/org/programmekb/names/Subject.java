package org.programmekb.names;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.LocalizedText;

/**
 * Something that has an official name.
 *
 * @param id of the entry, term, organisation or person
 * @param official its name in all languages
 * @param targets of links by which authors lead to it
 */
public record Subject(Kind kind, String id, LocalizedText official, List<String> targets) {
    public Subject {
        targets = List.copyOf(targets);
    }

    /** What has a name, in the order in which one of two equal names counts. */
    public enum Kind {
        TERM,
        ORGANISATION,
        CITY,
        CLUSTER,
        PERSON;

        private final String word = name().toLowerCase(Locale.ROOT);

        /** The word in {@code kb:term/lap}. */
        public String word() {
            return word;
        }
    }

    /** What it is and its id tell things apart. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Subject subject && kind == subject.kind && id.equals(subject.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Whether readers find it explained in the glossary or the list of organisations. */
    public boolean isExplained() {
        return kind == Kind.TERM || kind == Kind.ORGANISATION;
    }

    /** Whether readers find a list of the documents that name it. */
    public boolean isListed() {
        return isExplained() || kind == Kind.PERSON;
    }

    /** What it is and its id in one text: {@code term/lap}. */
    public String key() {
        return kind.word() + "/" + id;
    }
}
