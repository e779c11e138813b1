package org.programmekb.render.head;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.programmekb.connection.Standing;
import org.programmekb.content.City;
import org.programmekb.content.Cooperation;
import org.programmekb.content.PilotProject;
import org.programmekb.render.CooperationViews;
import org.programmekb.render.Reader;

/** How far cooperations have come, and which of a city stands first. */
public record Furthest(Reader reader) {
    /** The stage of a cooperation; empty if none is known. */
    public Optional<PilotProject.Stage> of(Cooperation cooperation) {
        return Standing.of(cooperation, reader.index(), reader.language()).map(Standing::stage);
    }

    /**
     * The cooperations of a city: pairs whose beginning or agreement is recorded, the others after them; of each the most advanced
     * first, of equal ones that of fewer cities, then that with more projects.
     */
    public List<Cooperation> cooperations(City city) {
        return reader.related(city, Cooperation.class).all().stream()
                .map(each -> new Reached(
                        each,
                        isPair(each),
                        of(each).map(PilotProject.Stage::number).orElse(0),
                        reader.related(each, PilotProject.class).size()))
                .sorted(Comparator.comparing(Reached::isPair)
                        .thenComparing(Reached::stage)
                        .reversed()
                        .thenComparing(each ->
                                each.cooperation().core().relations().cities().size())
                        .thenComparing(
                                Comparator.comparingInt(Reached::projects).reversed())
                        .thenComparing(each -> each.cooperation().id()))
                .map(Reached::cooperation)
                .toList();
    }

    private boolean isPair(Cooperation cooperation) {
        return cooperation.core().relations().cities().size() == 2
                && (cooperation.since().isPresent()
                        || !reader.agreements().of(cooperation).isEmpty());
    }

    /** The cities with which a city works above all: those of other sides, or of its own if there is no other. */
    public List<City> partners(City city) {
        return cooperations(city).stream()
                .findFirst()
                .map(cooperation -> new CooperationViews(reader).across(cooperation, city))
                .orElse(List.of());
    }

    /** What the order needs of a cooperation, found once. */
    private record Reached(Cooperation cooperation, boolean isPair, int stage, int projects) {}
}
