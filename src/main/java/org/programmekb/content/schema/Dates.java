package org.programmekb.content.schema;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.PartialDate;
import org.programmekb.diagnostic.Code;
import org.programmekb.markup.header.HeaderNode;

/** Reads dates of any precision. */
final class Dates {
    /** A year, a month, a day or a date with time. */
    static final Shape<PartialDate> DATE = Shape.ofScalar("date", Dates::date);

    private Dates() {}

    /** The period between two fields, if at least one of them is present; an end before the start is reported. */
    static Optional<ActionPlan.Period> period(
            Values values, Field<PartialDate> fromField, Field<PartialDate> toField, Reading reading) {
        Optional<PartialDate> from = values.get(fromField);
        Optional<PartialDate> to = values.get(toField);
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        if (from.isPresent()
                && to.isPresent()
                && from.get().firstDay().isAfter(to.get().lastDay())) {
            reading.report(
                    Code.DATE_ORDER,
                    values.at(toField).orElseThrow(),
                    "`" + reading.inside(toField).name() + "` is `" + to.get().iso() + "`, which is before `"
                            + reading.inside(fromField).name() + "` `"
                            + from.get().iso() + "`");
        }
        return Optional.of(new ActionPlan.Period(from, to));
    }

    private static Optional<PartialDate> date(HeaderNode.Scalar scalar, Reading reading) {
        String text = scalar.text().strip();
        if (!DateText.hasForm(text)) {
            List<String> meant = DateText.meant(text);
            reading.reject(
                    Code.DATE_INVALID,
                    scalar,
                    "which is not a date",
                    meant.isEmpty() ? Code.DATE_INVALID.hint() : "write " + String.join(" or ", meant));
            return Optional.empty();
        }
        try {
            return Optional.of(DateText.parse(text));
        } catch (DateTimeException e) {
            reading.reject(Code.DATE_INVALID, scalar, DateText.whyImpossible(text), Code.DATE_INVALID.hint());
            return Optional.empty();
        }
    }
}
