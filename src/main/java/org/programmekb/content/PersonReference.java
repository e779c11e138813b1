package org.programmekb.content;

import org.programmekb.config.LocalizedText;

/** A person who is named in the facts of an entry. */
public sealed interface PersonReference {
    /** A person in {@code people.yaml}. */
    record Listed(String person) implements PersonReference {}

    /** Somebody else, by name. */
    record Unlisted(LocalizedText name) implements PersonReference {}
}
