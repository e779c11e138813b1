package org.programmekb.render.stocktaking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.programmekb.content.PartialDate;
import org.programmekb.content.PilotProject;
import org.programmekb.content.StageChange;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Reader;
import org.programmekb.render.view.View;
import org.programmekb.source.ContentId;

/** What changed in the pilot projects between one date of change and the next. */
public record StageChanges(Reader reader) {
    /** The dates at which a stage changed, the first one first. */
    public static List<PartialDate> dates(Reader reader) {
        return reader.all(PilotProject.class).all().stream()
                .flatMap(project -> project.history().stream())
                .map(StageChange::date)
                .distinct()
                .sorted(Comparator.comparing(PartialDate::lastDay).thenComparing(PartialDate::iso))
                .toList();
    }

    /** The changes of a date, or of the latest one; empty if no stage has a date. */
    public Optional<View> of(Optional<PartialDate> wanted) {
        List<PartialDate> dates = dates(reader);
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        PartialDate date = wanted.orElse(dates.get(dates.size() - 1));
        int place = dates.indexOf(date);
        Optional<PartialDate> previous = place == 0 ? Optional.empty() : Optional.of(dates.get(place - 1));
        return Optional.of(new View("stage-changes")
                .with("date", reader.formats().date(date))
                .with("previous", previous.map(reader.formats()::date))
                .with("entries", entries(change -> change.date().equals(date), previous)));
    }

    private List<View> entries(Predicate<StageChange> isMeant, Optional<PartialDate> previous) {
        List<View> entries = new ArrayList<>();
        for (PilotProject project : reader.all(PilotProject.class).all()) {
            project.history().stream()
                    .filter(isMeant)
                    .forEach(change -> entries.add(new EntryViews(reader)
                            .change(project, change)
                            .with("project", reader.link(project))
                            .with(
                                    "from",
                                    previous.flatMap(before -> stage(project, change, before))
                                            .map(EntryViews::key))));
        }
        return entries;
    }

    /** The stage that all cities of a change had before, if it was the same and another one. */
    private static Optional<PilotProject.Stage> stage(PilotProject project, StageChange change, PartialDate before) {
        Set<Optional<PilotProject.Stage>> stages = new HashSet<>();
        for (ContentId city : change.cities()) {
            stages.add(project.latest(city, before).map(StageChange::stage));
        }
        return stages.size() == 1
                ? stages.iterator().next().filter(stage -> stage != change.stage())
                : Optional.empty();
    }
}
