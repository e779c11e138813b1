package org.programmekb.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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

        List<String> found = new ArrayList<>();
        table.forEach((first, second, postings) ->
                found.add(Character.toString(first) + Character.toString(second) + postings.count()));

        assertThat(found).hasSize(10_001).doesNotHaveDuplicates().contains("a\ud840\udc001");
        assertThat(found).filteredOn(pair -> pair.endsWith("2")).hasSize(10_000);
    }

    @Test
    void tellsTheSamePlaceForTheSamePair() {
        PairTable table = new PairTable();

        assertThat(table.of('水', '港')).isSameAs(table.of('水', '港')).isNotSameAs(table.of('港', '水'));
    }
}
