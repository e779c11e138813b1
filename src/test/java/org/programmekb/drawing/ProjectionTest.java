package org.programmekb.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The projection, against the table of its authors: lengths and heights relative to the equator and to the pole. */
class ProjectionTest {
    @Test
    void parallels_are_as_long_as_in_the_table() {
        double equator = Projection.length(0);

        assertThat(Projection.length(30) / equator).isCloseTo(0.9570, within(0.003));
        assertThat(Projection.length(60) / equator).isCloseTo(0.8196, within(0.003));
    }

    @Test
    void parallels_are_as_high_as_in_the_table() {
        double pole = Projection.height(90);

        assertThat(Projection.height(30) / pole).isCloseTo(0.3720, within(0.003));
        assertThat(Projection.height(60) / pole).isCloseTo(0.7346, within(0.006));
        assertThat(Projection.height(-30)).isEqualTo(-Projection.height(30));
    }

    @Test
    void a_height_leads_back_to_its_latitude() {
        assertThat(Projection.latitude(Projection.height(51.5))).isCloseTo(51.5, within(1e-6));
    }

    @Test
    void a_longitude_is_taken_where_it_is_nearest_to_the_middle() {
        assertThat(new Projection(200).nearest(-120)).isEqualTo(240);
        assertThat(new Projection(-170).nearest(175)).isEqualTo(-185);
    }
}
