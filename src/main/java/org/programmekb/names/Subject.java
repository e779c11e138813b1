package org.programmekb.names;

import org.programmekb.config.LocalizedText;

/**
 * Something that has an official name.
 *
 * @param id of the entry, term, organisation or person
 * @param official its name in all languages
 */
public record Subject(Kind kind, String id, LocalizedText official) {
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
