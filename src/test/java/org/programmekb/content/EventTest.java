package org.programmekb.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventTest {
    private static final PartialDate DAY = new PartialDate.OfDay(LocalDate.of(2026, 10, 8));
    private static final PartialDate TIME =
            new PartialDate.OfTime(LocalDate.of(2026, 10, 8), LocalTime.of(9, 30), Optional.empty());
    private static final PartialDate MONTH = new PartialDate.OfMonth(2026, 10);

    @Test
    void onlyAnEventWhoseBeginningAndEndAreDaysOrTimesHasDays() {
        assertThat(event(DAY, Optional.empty()).hasDays()).isTrue();
        assertThat(event(TIME, Optional.of(DAY)).hasDays()).isTrue();
        assertThat(event(MONTH, Optional.empty()).hasDays()).isFalse();
        assertThat(event(MONTH, Optional.of(DAY)).hasDays()).isFalse();
        assertThat(event(DAY, Optional.of(MONTH)).hasDays()).isFalse();
    }

    private static Event event(PartialDate from, Optional<PartialDate> to) {
        return new Event(from, to, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of());
    }
}
