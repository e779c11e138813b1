package org.programmekb.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TermTableTest {
    private final TermTable table = new TermTable();

    @Test
    void termsKeepTheirNumbersHoweverManyThereAre() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int round = 0; round < 2; round++) {
            for (int first = 0x4e00; first < 0x4e00 + 100; first++) {
                for (int second = 0x4e00; second < 0x4e00 + 100; second++) {
                    String pair = Character.toString(first) + Character.toString(second);
                    assertThat(number(pair)).isEqualTo(numbers.computeIfAbsent(pair, p -> numbers.size()));
                    assertThat(number(pair + "*")).isEqualTo(numbers.computeIfAbsent(pair + "*", p -> numbers.size()));
                }
            }
        }

        assertThat(table.size()).isEqualTo(numbers.size());
        assertThat(numbers)
                .allSatisfy((text, number) -> assertThat(table.text(number)).isEqualTo(text));
    }

    private int number(String term) {
        return table.number(new StringBuilder(term));
    }
}
