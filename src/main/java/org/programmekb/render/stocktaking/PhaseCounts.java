package org.programmekb.render.stocktaking;

import java.util.List;
import java.util.Optional;
import org.programmekb.content.Phase;
import org.programmekb.index.Phases;
import org.programmekb.index.RegisterEntries;
import org.programmekb.render.PhaseViews;
import org.programmekb.render.Reader;
import org.programmekb.render.view.View;
import org.programmekb.type.ContentType;

/** The phases of the programme with the number of entries of each type that belong to them. */
public record PhaseCounts(Reader reader) {
    /** The view for a template, without types that have no entries; empty if the programme has no phases. */
    public Optional<View> view() {
        RegisterEntries<Phase> phases = reader.index().phases();
        List<ContentType> types = reader.config().types().lists().stream()
                .filter(type -> phases.all().stream().anyMatch(phase -> count(phase, type) > 0))
                .toList();
        return Optional.of(new View("phase-counts")
                        .with("types", types, ContentType::folder)
                        .with(
                                "rows",
                                phases.all(),
                                phase -> new PhaseViews(reader)
                                        .view(phase)
                                        .with("counts", types, type -> count(phase, type))))
                .filter(view -> !phases.isEmpty());
    }

    private long count(Phase phase, ContentType type) {
        return reader.all(type).all().stream()
                .filter(entry -> Phases.isIn(entry, phase, reader.index().phases()))
                .count();
    }
}
