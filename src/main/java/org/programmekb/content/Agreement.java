package org.programmekb.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmekb.config.LocalizedText;
import org.programmekb.source.ContentId;

/**
 * A memorandum, a declaration or another paper by which parties agree on something.
 *
 * @param parties who agreed
 * @param subject what it is about
 * @param signatories who signed it for the parties
 * @param source what states it
 */
public record Agreement(
        Kind kind,
        List<Party> parties,
        PartialDate date,
        Optional<LocalizedText> place,
        Optional<LocalizedText> subject,
        List<PersonReference> signatories,
        List<Citation> source) {
    public Agreement {
        parties = List.copyOf(parties);
        signatories = List.copyOf(signatories);
        source = List.copyOf(source);
    }

    /** What it is called. */
    public enum Kind {
        MEMORANDUM,
        DECLARATION,
        LETTER_OF_INTENT,
        AGREEMENT,
        ACTION_PLAN
    }

    /** The cities among its parties. */
    public List<ContentId> cities() {
        return cities(parties).toList();
    }

    /** The cities among some parties. */
    public static Stream<ContentId> cities(List<?> parties) {
        return parties.stream().filter(Party.OfCity.class::isInstance).map(party -> ((Party.OfCity) party).city());
    }
}
