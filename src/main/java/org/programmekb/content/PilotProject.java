package org.programmekb.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.source.ContentId;

/**
 * A pilot project of one or more cities. {@link Relations#cities()} are empty only if its author wrote {@code []}.
 *
 * @param stages the stage in each of its cities, in the order of the cities; empty if no stage is stated
 * @param since the date when it began
 * @param evidence sources that prove the stage
 */
public record PilotProject(
        Core core,
        Optional<Stage> stage,
        Map<ContentId, Stage> stages,
        Optional<PartialDate> since,
        List<Stakeholder> stakeholders,
        List<Citation> evidence,
        Optional<Contact> contact)
        implements Entry {
    public PilotProject {
        stages = Collections.unmodifiableMap(new LinkedHashMap<>(stages));
        stakeholders = List.copyOf(stakeholders);
        evidence = List.copyOf(evidence);
    }

    /** The stages of a project, in chronological order. */
    public enum Stage {
        PROPOSED,
        IDENTIFIED,
        MEMORANDUM,
        IMPLEMENTATION,
        DELIVERED
    }
}
