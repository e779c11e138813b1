package org.programmekb.render.stocktaking;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.PartialDate;
import org.programmekb.index.Agreements;
import org.programmekb.index.Events;
import org.programmekb.render.Reader;
import org.programmekb.render.view.View;

/** What changed since the stock was taken before. */
final class StockChanges {
    private final Reader reader;

    StockChanges(Reader reader) {
        this.reader = reader;
    }

    /**
     * The changes up to a date since the date before it, or up to the last date since the last meeting before it;
     * nothing if there is no date.
     */
    Optional<View> upTo(Optional<PartialDate> wanted, List<City> cities, List<ActionPlan> plans) {
        StockDates all = new StockDates(reader);
        List<PartialDate> dates = all.all();
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        PartialDate date = wanted.orElse(dates.get(dates.size() - 1));
        int place = dates.indexOf(date);
        Optional<PartialDate> before = place == 0 ? Optional.empty() : Optional.of(dates.get(place - 1));
        Optional<PartialDate> previous =
                wanted.isPresent() ? before : all.lastMeetingBefore(date).or(() -> before);
        Decisions decisions = new Decisions(reader);
        return Optional.of(new View()
                .with("date", StockDates.end(date, reader))
                .with("previous", previous.map(start -> StockDates.end(start, reader)))
                .with("joined", reader.links(within(cities, City::joined, previous, date)))
                .with("plans", reader.links(within(plans, ActionPlan::begin, previous, date)))
                .with(
                        "agreements",
                        within(
                                        new Agreements(reader.index(), reader.language()).all(),
                                        stated -> Optional.of(stated.agreement().date()),
                                        previous,
                                        date)
                                .stream()
                                .map(stated -> reader.link(stated.by()))
                                .distinct()
                                .toList())
                .with("entries", new StageChanges(reader).between(previous, date))
                .with(
                        "agreed",
                        within(
                                        decisions.all(),
                                        (Events.Agreed made) -> Optional.of(StockDates.date(made.item())),
                                        previous,
                                        date)
                                .stream()
                                .map(decisions::view)
                                .toList())
                .with(
                        "done",
                        within(
                                        decisions.all(),
                                        (Events.Agreed made) -> made.decision().done(),
                                        previous,
                                        date)
                                .stream()
                                .map(decisions::view)
                                .toList()));
    }

    private static <T> List<T> within(
            List<T> all, Function<T, Optional<PartialDate>> date, Optional<PartialDate> previous, PartialDate at) {
        return all.stream()
                .filter(each -> isWithin(date.apply(each), previous, at))
                .toList();
    }

    static boolean isWithin(Optional<PartialDate> date, Optional<PartialDate> previous, PartialDate at) {
        return StockDates.isBy(date, at) && (previous.isEmpty() || !StockDates.isBy(date, previous.get()));
    }
}
