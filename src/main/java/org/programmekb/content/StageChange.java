package org.programmekb.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.programmekb.source.ContentId;

/**
 * An entry in the history of a pilot project: it has reached a stage.
 *
 * @param date when that was; without a time of day
 * @param cities the cities in which it has, without repetition; empty only if the project names no city
 * @param statedBy who says so; empty if nobody has written it down
 * @param evidence sources that prove it
 */
public record StageChange(
        PilotProject.Stage stage,
        PartialDate date,
        List<ContentId> cities,
        Optional<Author> statedBy,
        List<Citation> evidence) {
    /** Who says that a stage was reached: its sources, or only those who entered it. */
    public enum Author {
        SOURCES,
        EDITORS
    }

    public StageChange {
        if (date instanceof PartialDate.OfTime time) {
            date = new PartialDate.OfDay(time.day());
        }
        cities = List.copyOf(cities);
        evidence = List.copyOf(evidence);
    }

    /** Whether it was over by the end of this day. */
    boolean isBy(LocalDate day) {
        return !date.lastDay().isAfter(day);
    }

    boolean concerns(ContentId city) {
        return cities.contains(city);
    }

    /** A copy for these cities. */
    public StageChange in(List<ContentId> others) {
        return new StageChange(stage, date, others, statedBy, evidence);
    }
}
