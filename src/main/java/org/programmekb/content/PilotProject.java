package org.programmekb.content;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmekb.source.ContentId;

/**
 * A pilot project of one or more cities. {@link Relations#cities()} are empty only if its author wrote {@code []}.
 *
 * @param stage the stage of today if it is the same for the whole project
 * @param stages the stage of today in each of its cities, in the order of the cities; empty if no stage is stated
 * @param history the stages reached up to today, the first one first; empty if only the stage of today is stated
 * @param planned stages with a date after today, the next one first; they do not count yet
 * @param since the date when it began
 * @param evidence sources that prove the stage
 */
public record PilotProject(
        Core core,
        Optional<Stage> stage,
        Map<ContentId, Stage> stages,
        List<StageChange> history,
        List<StageChange> planned,
        Optional<PartialDate> since,
        List<Stakeholder> stakeholders,
        List<Citation> evidence,
        Optional<Contact> contact)
        implements Entry {
    public PilotProject {
        stages = Collections.unmodifiableMap(new LinkedHashMap<>(stages));
        history = List.copyOf(history);
        planned = List.copyOf(planned);
        stakeholders = List.copyOf(stakeholders);
        evidence = List.copyOf(evidence);
    }

    /** The most advanced stage in some of the cities; empty if none is known. */
    public Optional<Stage> furthest(List<ContentId> cities) {
        return Stream.concat(
                        stage.stream(), cities.stream().flatMap(city -> Optional.ofNullable(stages.get(city)).stream()))
                .max(Comparator.naturalOrder());
    }

    /** The stage that all of the cities have reached; empty if none is known of one of them. */
    public Optional<Stage> common(List<ContentId> cities) {
        List<Stage> reached = cities.stream()
                .flatMap(city -> furthest(List.of(city)).stream())
                .toList();
        return reached.size() == cities.size() ? reached.stream().min(Comparator.naturalOrder()) : Optional.empty();
    }

    /** The last entry of the history that gives a stage in some of the cities; empty if there is none. */
    public Optional<StageChange> reached(Stage reached, List<ContentId> cities) {
        return history.stream()
                .filter(change -> change.stage() == reached && cities.stream().anyMatch(change::concerns))
                .reduce((earlier, later) -> later);
    }

    /** The entries of the history that are about some of these cities; all of a project without cities. */
    public List<StageChange> history(List<ContentId> about) {
        List<ContentId> own = core.relations().cities();
        return history.stream()
                .filter(change -> own.stream().noneMatch(about::contains)
                        || change.cities().stream().anyMatch(city -> own.contains(city) && about.contains(city)))
                .toList();
    }

    /** When it began, unless a stage of that date says the same. */
    public Optional<PartialDate> begin() {
        return since.filter(
                date -> history.stream().noneMatch(change -> change.date().iso().equals(date.iso())));
    }

    /** The last entry of the history; empty if there is none. */
    public Optional<StageChange> latest() {
        return history.stream().reduce((earlier, later) -> later);
    }

    /** The entry of the history that gives the stage of today in a city; empty if there is none. */
    public Optional<StageChange> latest(ContentId city) {
        return last(city, LocalDate.MAX);
    }

    /** The entry of the history that gave the stage in a city at the end of a date; empty if there is none. */
    public Optional<StageChange> latest(ContentId city, PartialDate date) {
        return last(city, date.lastDay());
    }

    private Optional<StageChange> last(ContentId city, LocalDate day) {
        return history.stream()
                .filter(change -> change.isBy(day) && change.concerns(city))
                .reduce((earlier, later) -> later);
    }

    /** The stages of a project, in chronological order. */
    public enum Stage {
        PROPOSED(1),
        IDENTIFIED(2),
        MEMORANDUM(3),
        IMPLEMENTATION(4),
        DELIVERED(5);

        private final int number;

        Stage(int number) {
            this.number = number;
        }

        /** The number of the stage, from 1. */
        public int number() {
            return number;
        }
    }
}
