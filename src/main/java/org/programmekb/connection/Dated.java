package org.programmekb.connection;

import java.util.Optional;
import org.programmekb.content.City;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Event;
import org.programmekb.content.NewsItem;
import org.programmekb.content.PartialDate;
import org.programmekb.content.PilotProject;
import org.programmekb.content.StageChange;

/** Something that is recorded with its date. */
public sealed interface Dated {
    /** When it was, or when it began. */
    PartialDate from();

    /** When it ended, if that was later. */
    default Optional<PartialDate> to() {
        return Optional.empty();
    }

    /** When it was over. */
    default PartialDate end() {
        return to().orElse(from());
    }

    /** A city joins the programme. */
    record Joined(City city, PartialDate from) implements Dated {}

    /** A cooperation begins. */
    record Begun(Cooperation cooperation, PartialDate from) implements Dated {}

    /** A project begins. */
    record Started(PilotProject project, PartialDate from) implements Dated {}

    /** A project reaches a stage. */
    record Reached(PilotProject project, StageChange change) implements Dated {
        @Override
        public PartialDate from() {
            return change.date();
        }
    }

    /** Parties agree on something. */
    record Agreed(Agreements.Stated stated) implements Dated {
        @Override
        public PartialDate from() {
            return stated.agreement().date();
        }
    }

    /** A news item, or the event that it is about. */
    record Reported(NewsItem item) implements Dated {
        @Override
        public PartialDate from() {
            return item.event()
                    .map(Event::from)
                    .orElseGet(() -> item.core().date().orElseThrow());
        }

        @Override
        public Optional<PartialDate> to() {
            return item.event().flatMap(Event::to);
        }
    }
}
