package org.programmekb.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BitOutputTest {
    private final BitOutput out = new BitOutput();

    private String bits() {
        byte[] bytes = out.bytes();
        return new BigInteger(1, bytes)
                .setBit(bytes.length * Byte.SIZE)
                .toString(2)
                .substring(1);
    }

    @Test
    void numbersAreWrittenAsTheDocumentationSays() {
        out.bits(5, 3);
        out.unary(3);
        out.rice(9, 2);
        out.gamma(0);
        out.gamma(4);
        out.text("aé");

        assertThat(bits()).isEqualTo(padded("101 1110 11001 0 11001 101 01100001 1 0000000011101001"));
    }

    private static String padded(String bits) {
        String all = bits.replace(" ", "");
        return all + "0".repeat((Byte.SIZE - all.length() % Byte.SIZE) % Byte.SIZE);
    }

    @Test
    void longRunsAndWideNumbersKeepTheirPlace() {
        Random random = new Random(3);
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            int ones = random.nextInt(200);
            out.unary(ones);
            expected.append("1".repeat(ones)).append('0');
            int count = random.nextInt(33);
            int value = random.nextInt();
            out.bits(value, count);
            String binary = "0".repeat(Integer.numberOfLeadingZeros(value)) + Integer.toBinaryString(value);
            expected.append(binary.substring(binary.length() - count));
        }

        assertThat(bits()).isEqualTo(padded(expected.toString()));
    }
}
