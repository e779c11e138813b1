package org.programmekb.render.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.content.PartialDate;
import org.programmekb.content.PilotProject;
import org.programmekb.content.StageChange;
import org.programmekb.render.Reader;
import org.programmekb.render.view.Link;
import org.programmekb.source.ContentId;

/**
 * How far a project has come: everywhere, or in one city.
 *
 * @param begin when it began, unless a stage of that date says the same
 * @param runs the same for each group of cities that went the same way
 * @param undated the stages of today of which no date is known
 */
record ProjectBand(Link link, Optional<PartialDate> begin, List<Run> runs, List<PilotProject.Stage> undated) {
    /** The way of some cities, or of a project without cities. */
    record Run(List<ContentId> cities, List<StageChange> changes) {
        StageChange last() {
            return changes.get(changes.size() - 1);
        }
    }

    /** What is known of a project in those of its cities that a page is about; a project without cities is one band. */
    static ProjectBand of(Reader reader, PilotProject project, List<ContentId> about) {
        List<ContentId> cities = project.core().relations().cities().stream()
                .filter(about::contains)
                .toList();
        List<StageChange> changes = project.history(cities);
        Map<List<StageChange>, List<ContentId>> ways = new LinkedHashMap<>();
        List<PilotProject.Stage> undated = new ArrayList<>();
        for (ContentId each : cities) {
            List<StageChange> way = changes.stream()
                    .filter(change -> change.cities().contains(each))
                    .toList();
            if (!way.isEmpty()) {
                ways.computeIfAbsent(way, first -> new ArrayList<>()).add(each);
            } else {
                Optional.ofNullable(project.stages().get(each)).ifPresent(undated::add);
            }
        }
        if (cities.isEmpty()) {
            if (changes.isEmpty()) {
                project.stage().ifPresent(undated::add);
            } else {
                ways.put(changes, new ArrayList<>());
            }
        }
        return new ProjectBand(
                reader.link(project),
                project.begin(),
                ways.entrySet().stream()
                        .map(way -> new Run(way.getValue(), way.getKey()))
                        .toList(),
                undated);
    }

    boolean isDelivered() {
        return !(runs.isEmpty() && undated.isEmpty())
                && undated.stream().allMatch(PilotProject.Stage.DELIVERED::equals)
                && runs.stream().allMatch(run -> run.last().stage() == PilotProject.Stage.DELIVERED);
    }

    /** The furthest stage; empty if none is stated. */
    Optional<PilotProject.Stage> furthest() {
        List<PilotProject.Stage> all = new ArrayList<>(undated);
        runs.forEach(run -> all.add(run.last().stage()));
        return all.stream().max(Comparator.naturalOrder());
    }

    /** When it reached its furthest stage, the last of its cities; empty if that is not known. */
    Optional<PartialDate> reached() {
        return runs.stream()
                .map(Run::last)
                .filter(change -> furthest().equals(Optional.of(change.stage())))
                .map(StageChange::date)
                .max(PartialDate.BY_TIME);
    }
}
