package org.programmekb.render.stocktaking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmekb.content.Event;
import org.programmekb.content.PartialDate;
import org.programmekb.index.Events;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Reader;
import org.programmekb.render.part.EventViews;
import org.programmekb.render.view.View;

/** What was agreed at events, and what had become of it. */
record Decisions(Reader reader) {
    /**
     * The decisions that had been made at a date, or until today, by what had become of them: first those of which
     * nothing is stated, then the open ones.
     */
    List<View> by(Optional<PartialDate> at) {
        return Stream.concat(
                        Stream.of(Optional.<Event.DecisionStatus>empty()),
                        Stream.of(Event.DecisionStatus.values()).map(Optional::of))
                .map(status -> new View()
                        .with("status", status.map(EntryViews::key))
                        .with(
                                "events",
                                events(
                                        made(at).stream()
                                                .filter(made -> status(made.decision(), at)
                                                        .equals(status))
                                                .toList(),
                                        at)))
                .filter(group -> !List.of().equals(group.get("events")))
                .toList();
    }

    private List<View> events(List<Events.Agreed> made, Optional<PartialDate> at) {
        return made.stream()
                .map(Events.Agreed::item)
                .distinct()
                .map(item -> new View()
                        .with("event", reader.link(item))
                        .with("date", reader.formats().date(StockDates.date(item)))
                        .with(
                                "decisions",
                                made.stream()
                                        .filter(each -> each.item().equals(item))
                                        .map(each -> view(each.decision(), at))
                                        .toList()))
                .toList();
    }

    private List<Events.Agreed> made(Optional<PartialDate> at) {
        return StockDates.by(new StockDates(reader).agreed(), made -> Optional.of(StockDates.date(made.item())), at);
    }

    /** What was done later was open at a date; of what was dropped no date is known. */
    private static Optional<Event.DecisionStatus> status(Event.Decision decision, Optional<PartialDate> at) {
        boolean isDoneLater =
                at.isPresent() && decision.done().isPresent() && !StockDates.isBy(decision.done(), at.get());
        return isDoneLater ? Optional.of(Event.DecisionStatus.OPEN) : decision.status();
    }

    private View view(Event.Decision decision, Optional<PartialDate> at) {
        boolean isSettled = status(decision, at)
                .filter(status -> status != Event.DecisionStatus.OPEN)
                .isPresent();
        return new EventViews(reader)
                .decision(decision)
                .with("done", isSettled ? decision.done().map(reader.formats()::date) : null)
                .with("undated", at.isPresent() && isSettled && decision.done().isEmpty());
    }
}
