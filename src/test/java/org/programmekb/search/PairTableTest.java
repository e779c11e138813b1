package org.programmekb.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PairTableTest {
    @Test
    void keepsPairsApartHoweverManyThereAre() {
        PairTable table = new PairTable();
        for (int document = 0; document < 2; document++) {
            for (int first = 0x4e00; first < 0x4e00 + 100; first++) {
                for (int second = 0x4e00; second < 0x4e00 + 100; second++) {
                    table.of(first, second).add(document, 0, 0);
                }
            }
        }
        table.of('a', 0x20000).add(7, 0, 0);

        long[] sorted = table.sorted(4);

        assertThat(sorted).hasSize(10_000);
        assertThat(LongStream.of(sorted).map(each -> each >>> 32).toArray())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(LongStream.of(sorted).mapToObj(each -> table.take((int) each)))
                .allMatch(occurrences -> occurrences.count() == 2)
                .doesNotHaveDuplicates();
    }

    @Test
    void keepsPairsApartThatNoNumberStandsFor() {
        PairTable table = new PairTable();
        table.of('a', 0x20000).add(7, 0, 0);
        table.of('水', '港').add(7, 0, 0);

        assertThat(table.unnumbered()).containsOnlyKeys("a\ud840\udc00");
        assertThat(table.sorted(4)).hasSize(1);
    }

    @Test
    void tellsTheSamePlaceForTheSamePair() {
        PairTable table = new PairTable();

        assertThat(table.of('水', '港')).isSameAs(table.of('水', '港')).isNotSameAs(table.of('港', '水'));
    }
}
