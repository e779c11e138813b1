package org.programmekb.render.chart;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.PartialDate;
import org.programmekb.drawing.chart.Days;
import org.programmekb.render.locale.Formats;
import org.programmekb.render.view.Link;

/**
 * An entry of a timeline.
 *
 * @param to when it ended, if that was later
 * @param words what happened, before the name of what it happened to
 */
record Moment(
        Kind kind,
        PartialDate from,
        Optional<PartialDate> to,
        String words,
        @Nullable Link subject) {
    /** What an entry is about. */
    enum Kind {
        COOPERATION,
        PHASE,
        CITY,
        PLAN,
        PROJECT,
        AGREEMENT,
        EVENT,
        NEWS;

        /** Whether each subject has a row of its own, which says in words what the entries say. */
        boolean isLane() {
            return isPlanned() || this == PROJECT;
        }

        /** Whether its dates are intentions. */
        boolean isPlanned() {
            return this == PHASE || this == PLAN;
        }

        /** The more important, the smaller. */
        int place() {
            return this == AGREEMENT ? 0 : this == EVENT ? 1 : 2;
        }

        /** Whether it is a flag in the row that all of them share. */
        boolean isFlag() {
            return !isLane() && this != NEWS;
        }
    }

    static Moment of(Kind kind, PartialDate date, String words, @Nullable Link subject) {
        return new Moment(kind, date, Optional.empty(), words, subject);
    }

    /** When it was over. */
    PartialDate end() {
        return to.orElse(from);
    }

    Days days() {
        return new Days(from.firstDay(), end().lastDay());
    }

    /** Its date, or the time from its beginning to its end. */
    List<Object> date(Formats formats) {
        return to.isPresent()
                ? formats.span(new ActionPlan.Period(Optional.of(from), to))
                : List.of(formats.date(from));
    }

    /** The same as one text. */
    String dateText(Formats formats) {
        return to.isPresent()
                ? formats.period(new ActionPlan.Period(Optional.of(from), to))
                : formats.date(from).text();
    }
}
