package org.programmekb.content;

import java.util.List;
import java.util.Optional;
import org.programmekb.config.LocalizedText;

/**
 * A phase of the programme in {@code phases.yaml}.
 *
 * @param shortName the abbreviation
 * @param period its years; either end may be open
 * @param financedBy ids of the organisations that pay for it
 * @param follows the id of the phase before it
 * @param sources what this rests on
 */
public record Phase(
        String id,
        LocalizedText name,
        Optional<LocalizedText> shortName,
        Optional<ActionPlan.Period> period,
        List<String> financedBy,
        Optional<String> follows,
        Optional<LocalizedText> description,
        List<Citation> sources) {
    public Phase {
        financedBy = List.copyOf(financedBy);
        sources = List.copyOf(sources);
    }
}
