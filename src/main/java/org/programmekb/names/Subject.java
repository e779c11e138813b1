package org.programmekb.names;

import java.util.List;
import java.util.Locale;
import org.programmekb.config.LocalizedText;

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
        PERSON;

        /** The word in {@code kb:term/lap}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
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
