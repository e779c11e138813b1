package org.programmekb.content;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.config.LocalizedText;
import org.programmekb.source.ContentId;

/**
 * A pilot project of one or more cities; its {@link Relations#cities()} are empty only where its author says so with {@code []}.
 *
 * @param stages each of its cities to the stage it has reached there, in the order of the cities; empty where nothing is said
 * @param since when it began
 * @param evidence what shows the stage
 */
public record PilotProject(
        Core core,
        Optional<Stage> stage,
        Map<ContentId, Stage> stages,
        Optional<PartialDate> since,
        List<Stakeholder> stakeholders,
        List<Evidence> evidence)
        implements Entry {
    public PilotProject {
        stages = Collections.unmodifiableMap(new LinkedHashMap<>(stages));
        stakeholders = List.copyOf(stakeholders);
        evidence = List.copyOf(evidence);
    }

    /** Stages in the order in which a project passes them. */
    public enum Stage {
        PROPOSED,
        IDENTIFIED,
        MEMORANDUM,
        IMPLEMENTATION,
        DELIVERED
    }

    /** What shows that a stage was reached. */
    public record Evidence(LocalizedText title, Optional<URI> url) {}
}
