package org.programmekb.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PropertyLinesTest {
    @Test
    void keys_and_values_have_their_places() {
        assertThat(PropertyLines.of("# note\n  a\\:b = c\\\n  d\n"))
                .containsExactly(new PropertyLine.Entry("a:b", "cd", 2, 3, 10));
    }

    @Test
    void a_long_line_without_a_separator_is_a_key() {
        String text = "\u6587".repeat(50_000);

        assertThat(PropertyLines.of(text)).containsExactly(new PropertyLine.Entry(text, "", 1, 1, 50_001));
    }
}
