package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pilot project in a list.
 *
 * @param stage key of the stage that all its cities have (or of the stage in the city of this page), null if they
 *     differ or nothing is known
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
