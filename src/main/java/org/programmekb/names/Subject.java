package org.programmekb.names;

import java.util.List;
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
        PERSON
    }

    /** Whether readers find it explained in the glossary or the list of organisations. */
    public boolean isExplained() {
        return kind == Kind.TERM || kind == Kind.ORGANISATION;
    }
}
