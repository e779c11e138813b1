package org.programmekb.prose;

import java.util.Optional;

/**
 * A piece of a passage that is all words, all emphasis, all link text or all code.
 *
 * @param text the text as readers see it; a line break within a block is a space, or nothing between Han characters
 * @param nature what it is according to the markup
 * @param language the language tag that the author gave it, if it differs from the document's language
 */
public record Run(String text, Nature nature, Optional<String> language) {
    /** What a run is. */
    public enum Nature {
        WORDS,
        /** Words that are set off, for instance in bold. */
        EMPHASIS,
        /** The text of a link. */
        LINK,
        /** Code, keys, program output. */
        CODE
    }

    /** Creates a run of words in the document's own language. */
    public static Run words(String text) {
        return new Run(text, Nature.WORDS, Optional.empty());
    }
}
