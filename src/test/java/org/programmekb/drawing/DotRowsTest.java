package org.programmekb.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DotRowsTest {
    @Test
    void everySideHasARowInWhichTheMarkedDotsHaveItsMark() {
        String drawing = DotRows.draw(
                List.of(new DotRows.Row(1, List.of(true, false)), new DotRows.Row(2, List.of(false, true))));

        assertThat(drawing)
                .startsWith("<svg class=\"dots\" viewBox=\"0 0 20 28\"")
                .contains("<path d=\"M15 7h0M5 21h0\"/>")
                .contains("<g class=\"side-1\"><circle cx=\"5\" cy=\"7\" r=\"3.7\"/></g>")
                .contains("<g class=\"side-2\"><path d=\"M15 21m");
    }

    @Test
    void sixtyCitiesAreNoWiderThanAPhone() {
        List<Boolean> side = Collections.nCopies(30, true);

        assertThat(DotRows.draw(List.of(new DotRows.Row(1, side), new DotRows.Row(2, side))))
                .contains("width=\"300\" height=\"28\"");
    }
}
