package org.programmekb.markup.asciidoc;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;

/** Says that a document has more text written again and again than it may. */
final class RepetitionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient @Nullable Location place;

    private final transient Message explanation;

    RepetitionException(@Nullable Location place, int bytes) {
        this(place, Message.of("markup-invalid.repetition", bytes));
    }

    private RepetitionException(@Nullable Location place, Message explanation) {
        super(explanation.toString());
        this.place = place;
        this.explanation = explanation;
    }

    Message explanation() {
        return explanation;
    }

    /** Where the last of it would be written, if that is known. */
    Optional<Location> place() {
        return Optional.ofNullable(place);
    }
}
