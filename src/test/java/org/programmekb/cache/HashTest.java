package org.programmekb.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HashTest {
    private static Hash hash(String text) {
        return Hash.of(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void agreesWithTheReferenceImplementation() {
        assertThat(hash("")).hasToString("00000000000000000000000000000000");
        assertThat(hash("hello")).hasToString("cbd8a7b341bd9b025b1e906a48ae1d19");
        assertThat(hash("hello, world")).hasToString("342fac623a5ebc8e4cdcbc079642414d");
        assertThat(hash("The quick brown fox jumps over the lazy dog."))
                .hasToString("cd99481f9ee902c9695da1a38987b6e7");
    }

    @Test
    void everyBitOfEveryLengthCounts() {
        Random random = new Random(5);
        Set<Hash> hashes = new HashSet<>();
        int contents = 0;
        for (int length = 0; length < 70; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            hashes.add(Hash.of(bytes));
            contents++;
            for (int bit = 0; bit < length * 8; bit++) {
                bytes[bit / 8] ^= (byte) (1 << bit % 8);
                hashes.add(Hash.of(bytes));
                contents++;
                bytes[bit / 8] ^= (byte) (1 << bit % 8);
            }
        }
        assertThat(hashes).hasSize(contents);
    }

    @Test
    void theHashDependsOnWhereThePartsEnd() {
        Hash start = hash("start");
        assertThat(start.with(new byte[3]).with(new byte[5]))
                .isNotEqualTo(start.with(new byte[5]).with(new byte[3]))
                .isNotEqualTo(start.with(new byte[8]));
    }
}
