package org.programmekb.prose;

import java.util.Optional;

/**
 * A piece of a passage that is of one nature.
 *
 * @param text as readers see it; a line break within a block is a space, or nothing between Han characters
 * @param nature what the author marked it as
 * @param language the tag of the language in which the author said it is, where that differs from the document's
 */
public record Run(String text, Nature nature, Optional<String> language) {
    /** What a run is. */
    public enum Nature {
        WORDS,
        /** The words of a link. */
        LINK,
        /** Code, keys, program output. */
        CODE
    }

    /** Words in the document's own language. */
    public static Run words(String text) {
        return new Run(text, Nature.WORDS, Optional.empty());
    }
}
