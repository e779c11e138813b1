package org.programmekb.render.head;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.programmekb.content.City;
import org.programmekb.content.Cooperation;
import org.programmekb.content.PilotProject;
import org.programmekb.render.CooperationViews;
import org.programmekb.render.Reader;

/** How far cooperations have come: the most advanced stage of their projects, and at least a memorandum if they agreed on a paper. */
public record Furthest(Reader reader) {
    /** The stage of a cooperation; empty if none is known. */
    public Optional<PilotProject.Stage> of(Cooperation cooperation) {
        CooperationViews views = new CooperationViews(reader);
        return views.stage(cooperation, views.cities(cooperation));
    }

    /** The cooperations of a city, the most advanced first; of equal ones that of fewer cities, then that with more projects, the same in each language. */
    public List<Cooperation> cooperations(City city) {
        return reader.related(city, Cooperation.class).all().stream()
                .sorted(Comparator.comparing((Cooperation each) ->
                                of(each).map(stage -> -stage.number()).orElse(0))
                        .thenComparing(each -> each.core().relations().cities().size())
                        .thenComparing(each ->
                                -reader.related(each, PilotProject.class).size())
                        .thenComparing(Cooperation::id))
                .toList();
    }
}
