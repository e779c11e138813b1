package org.programmekb.render.stocktaking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmekb.content.Event;
import org.programmekb.content.PartialDate;
import org.programmekb.index.Events;
import org.programmekb.render.EntryViews;
import org.programmekb.render.EventViews;
import org.programmekb.render.Reader;
import org.programmekb.render.view.View;

/** What was agreed at events, and what had become of it. */
final class Decisions {
    private final Reader reader;
    private final EventViews views;

    Decisions(Reader reader) {
        this.reader = reader;
        this.views = new EventViews(reader);
    }

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
                                "decisions",
                                made(at).stream()
                                        .filter(made ->
                                                status(made.decision(), at).equals(status))
                                        .map(made -> view(made, at))
                                        .toList()))
                .filter(group -> !List.of().equals(group.get("decisions")))
                .toList();
    }

    private List<Events.Agreed> made(Optional<PartialDate> at) {
        return StockDates.by(all(), made -> Optional.of(StockDates.date(made.item())), at);
    }

    /** The decisions of all events, those of the latest event first. */
    List<Events.Agreed> all() {
        return reader.index().events(reader.language()).decisions();
    }

    /** What was done later was open at a date; of what was dropped no date is known. */
    private static Optional<Event.DecisionStatus> status(Event.Decision decision, Optional<PartialDate> at) {
        boolean isDoneLater =
                at.isPresent() && decision.done().isPresent() && !StockDates.isBy(decision.done(), at.get());
        return isDoneLater ? Optional.of(Event.DecisionStatus.OPEN) : decision.status();
    }

    private View view(Events.Agreed made, Optional<PartialDate> at) {
        Event.Decision decision = made.decision();
        boolean isSettled = status(decision, at)
                .filter(status -> status != Event.DecisionStatus.OPEN)
                .isPresent();
        return view(made)
                .with("done", isSettled ? decision.done().map(reader.formats()::date) : null)
                .with("undated", at.isPresent() && isSettled && decision.done().isEmpty());
    }

    /** A decision and the event at which it was made. */
    View view(Events.Agreed made) {
        return views.decision(made.decision()).with("event", reader.link(made.item()));
    }
}
