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
                    assertThat(table.pair(first, second)).isEqualTo(numbers.computeIfAbsent(pair, p -> numbers.size()));
                    assertThat(table.text(pair + "*"))
                            .isEqualTo(numbers.computeIfAbsent(pair + "*", p -> numbers.size()));
                }
            }
        }

        assertThat(table.size()).isEqualTo(numbers.size());
        assertThat(numbers)
                .allSatisfy((text, number) -> assertThat(table.text(number)).isEqualTo(text));
    }

    @Test
    void aNumberStandsOnlyForPairsOfTheBasicPlane() {
        assertThat(table.isNumbered(table.pair('水', '港'))).isTrue();
        assertThat(table.isNumbered(table.pair('a', 0x20000))).isFalse();
        assertThat(table.isNumbered(table.single('水'))).isFalse();
        assertThat(table.isNumbered(table.text("水港"))).isFalse();
        assertThat(table.text(table.pair('a', 0x20000))).isEqualTo("a\ud840\udc00");
    }

    @Test
    void termsOfDifferentKindsNeverMeet() {
        assertThat(table.single('水')).isEqualTo(0);
        assertThat(table.neighbours('水')).isEqualTo(1);
        assertThat(table.pair(0, '水')).isEqualTo(2);
        assertThat(table.text("水")).isEqualTo(3);
        assertThat(table.single('水')).isEqualTo(0);
    }
}
