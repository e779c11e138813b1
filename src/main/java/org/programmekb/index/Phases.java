package org.programmekb.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmekb.config.Language;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.content.PartialDate;
import org.programmekb.content.Participation;
import org.programmekb.content.Phase;
import org.programmekb.content.PilotProject;

/** Finds the phases of the programme to which an entry belongs: those that it states, or else those of its dates. */
public final class Phases {
    private Phases() {}

    /** The parts that an entry takes in phases, in the order stated, or in that of the phases. */
    public static List<Participation> of(Entry entry, RegisterEntries<Phase> phases) {
        List<Participation> stated = entry.core().phases();
        if (!stated.isEmpty() || phases.isEmpty()) {
            return stated;
        }
        List<ActionPlan.Period> dates = dates(entry).toList();
        return phases.all().stream()
                .filter(phase -> phase.period()
                        .filter(own -> dates.stream().anyMatch(date -> overlaps(own, date)))
                        .isPresent())
                .map(phase -> new Participation(Optional.of(phase.id()), Optional.empty(), Optional.empty(), List.of()))
                .toList();
    }

    /** The news of a phase, newest first. */
    public static EntryList<NewsItem> news(Phase phase, SiteIndex index, Language language) {
        return index.list(ListName.phase(phase.id()), NewsItem.class, language);
    }

    /** Whether an entry belongs to a phase. */
    public static boolean isIn(Entry entry, Phase phase, RegisterEntries<Phase> phases) {
        return of(entry, phases).stream().anyMatch(part -> part.phase().equals(Optional.of(phase.id())));
    }

    /** When an entry happened, began or lasted. */
    private static Stream<ActionPlan.Period> dates(Entry entry) {
        Optional<PartialDate> day = entry.core().date();
        if (entry instanceof City city) {
            day = city.joined();
        } else if (entry instanceof Cooperation cooperation) {
            day = cooperation.since();
        } else if (entry instanceof ActionPlan plan) {
            return plan.period().stream();
        } else if (entry instanceof PilotProject project) {
            return Stream.concat(
                            project.since().stream(), project.history().stream().map(change -> change.date()))
                    .map(Phases::on);
        }
        return day.map(Phases::on).stream();
    }

    private static ActionPlan.Period on(PartialDate date) {
        return new ActionPlan.Period(Optional.of(date), Optional.of(date));
    }

    private static boolean overlaps(ActionPlan.Period phase, ActionPlan.Period other) {
        return !first(phase).isAfter(last(other)) && !first(other).isAfter(last(phase));
    }

    private static LocalDate first(ActionPlan.Period period) {
        return period.from().map(PartialDate::firstDay).orElse(LocalDate.MIN);
    }

    private static LocalDate last(ActionPlan.Period period) {
        return period.to().map(PartialDate::lastDay).orElse(LocalDate.MAX);
    }
}
