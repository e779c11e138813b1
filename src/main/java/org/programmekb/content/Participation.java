package org.programmekb.content;

import java.util.List;
import java.util.Optional;
import org.programmekb.config.LocalizedText;

/**
 * The part that an entry takes in a phase of the programme.
 *
 * @param phase the id of the phase in {@code phases.yaml}; empty for a phase that only the entry names
 * @param name the name of such a phase
 * @param period the time for which this holds, for a city from the day when it joined
 * @param sources what this rests on
 */
public record Participation(
        Optional<String> phase,
        Optional<LocalizedText> name,
        Optional<ActionPlan.Period> period,
        List<Citation> sources) {
    public Participation {
        sources = List.copyOf(sources);
    }
}
