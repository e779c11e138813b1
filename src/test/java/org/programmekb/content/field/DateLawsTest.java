package org.programmekb.content.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.programmekb.content.PartialDate;

/** What holds for all dates. */
final class DateLawsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    @Provide
    Arbitrary<PartialDate> dates() {
        Arbitrary<LocalDate> days = Arbitraries.longs()
                .between(
                        LocalDate.of(1, 1, 1).toEpochDay(),
                        LocalDate.of(9998, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
        Arbitrary<LocalTime> times =
                Arbitraries.integers().between(0, 24 * 60 - 1).map(minute -> LocalTime.of(minute / 60, minute % 60));
        Arbitrary<Optional<ZoneOffset>> offsets = Arbitraries.integers()
                .between(-18 * 60, 18 * 60)
                .map(minutes -> ZoneOffset.ofTotalSeconds(minutes * 60))
                .optional();
        return Arbitraries.oneOf(
                days.map(day -> new PartialDate.OfYear(day.getYear())),
                days.map(day -> new PartialDate.OfMonth(day.getYear(), day.getMonthValue())),
                days.map(PartialDate.OfDay::new),
                Combinators.combine(days, times, offsets).as(PartialDate.OfTime::new));
    }

    @Property(seed = "1")
    void aDateIsReadAgainFromItsStandardForm(@ForAll("dates") PartialDate date) {
        assertThat(Dates.of(date.iso())).hasValue(date);
    }

    @Property(seed = "1")
    void aDateBeginsBeforeItIsOver(@ForAll("dates") PartialDate date) {
        assertThat(date.start(ZONE)).isBeforeOrEqualTo(date.end(ZONE));
        assertThat(date.firstDay()).isBeforeOrEqualTo(date.lastDay());
    }
}
