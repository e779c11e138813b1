package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pilot project in a list.
 *
 * @param stage key of the stage that holds for all its cities (or for the city whose page this is), null when
 *     they differ or nothing is known
 * @param stages every city with its own stage
 */
public record ProjectEntry(
        Link title,
        @Nullable Text summary,
        @Nullable String stage,
        List<CityStage> stages,
        @Nullable DateText since) {
    public ProjectEntry {
        stages = List.copyOf(stages);
    }
}
