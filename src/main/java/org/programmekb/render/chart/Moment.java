package org.programmekb.render.chart;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.PartialDate;
import org.programmekb.content.PilotProject;
import org.programmekb.drawing.chart.Days;
import org.programmekb.render.locale.Formats;
import org.programmekb.render.view.Link;

/**
 * An entry of a timeline.
 *
 * @param to when it ended, if that was later
 * @param words what happened, before the name of what it happened to
 * @param stage the stage that a project reached
 */
record Moment(
        Kind kind,
        PartialDate from,
        Optional<PartialDate> to,
        String words,
        @Nullable Link subject,
        Optional<PilotProject.Stage> stage) {
    /** What an entry is about, in the order of the lanes of a timeline. */
    enum Kind {
        COOPERATION,
        PHASE,
        CITY,
        PLAN,
        PROJECT,
        EVENT,
        NEWS
    }

    static Moment of(Kind kind, PartialDate date, String words, @Nullable Link subject) {
        return new Moment(kind, date, Optional.empty(), words, subject, Optional.empty());
    }

    Days days() {
        return new Days(from.firstDay(), to.orElse(from).lastDay());
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
