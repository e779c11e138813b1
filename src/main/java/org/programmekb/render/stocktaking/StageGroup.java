package org.programmekb.render.stocktaking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.programmekb.content.City;
import org.programmekb.content.PartialDate;
import org.programmekb.content.PilotProject;
import org.programmekb.content.StageChange;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Reader;
import org.programmekb.render.view.View;

/** The stages that a project had reached, today or at the end of a past date. */
final class StageGroup {
    private final Reader reader;
    private final PilotProject project;
    private final List<City> members;

    StageGroup(Reader reader, PilotProject project) {
        this.reader = reader;
        this.project = project;
        this.members = reader.related(project, City.class).all();
    }

    PilotProject project() {
        return project;
    }

    /** The stage of the project as a whole, {@code mixed} if its cities differ, or {@code unknown}. */
    String key(Optional<PartialDate> at) {
        if (at.isEmpty()) {
            return EntryViews.commonStage(project)
                    .map(EntryViews::key)
                    .orElse(project.stages().isEmpty() ? "unknown" : "mixed");
        }
        Set<Optional<PilotProject.Stage>> reached = new HashSet<>();
        members.forEach(city -> reached.add(stage(city, at)));
        if (reached.isEmpty()) {
            last(at).ifPresent(change -> reached.add(Optional.of(change.stage())));
        }
        return reached.size() == 1
                ? reached.iterator().next().map(EntryViews::key).orElse("unknown")
                : "mixed";
    }

    /** The stage that at least one of its cities had reached; empty if none is known. */
    Optional<PilotProject.Stage> furthest(Optional<PartialDate> at) {
        return members.stream()
                .flatMap(city -> stage(city, at).stream())
                .max(Comparator.naturalOrder())
                .or(() -> at.isEmpty() ? project.stage() : last(at).map(StageChange::stage));
    }

    /** The cities of the project, each with its stage. */
    List<View> cities(Optional<PartialDate> at) {
        List<View> cities = new ArrayList<>();
        for (City city : members) {
            cities.add(new View("stage-in-city")
                    .with("city", reader.link(city))
                    .with("stage", stage(city, at).map(EntryViews::key)));
        }
        return cities;
    }

    private Optional<PilotProject.Stage> stage(City city, Optional<PartialDate> at) {
        return at.isEmpty()
                ? Optional.ofNullable(project.stages().get(city.id()))
                : project.latest(city.id(), at.get()).map(StageChange::stage);
    }

    /** The entry of the history with the last stage that it had reached. */
    Optional<StageChange> last(Optional<PartialDate> at) {
        return project.history().stream()
                .filter(change -> at.isEmpty() || StockDates.isBy(change.date(), at.get()))
                .reduce((earlier, later) -> later);
    }
}
