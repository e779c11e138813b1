package org.programmekb.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class WordFilterTest {
    private static boolean mayHold(String text, String name) {
        return WordFilter.of(text).mayHold(WordFilter.marks(name));
    }

    @Test
    void holdsTheWordsOfItsTextWhateverTheirCaseAndAccents() {
        assertThat(mayHold("The Port of MALAGA.", "Málaga")).isTrue();
        assertThat(mayHold("Łódź and Besançon", "lodz")).isTrue();
        assertThat(mayHold("a port", "Málaga")).isFalse();
    }

    @Test
    void holdsPairsOfHanCharactersWhereverTheyStand() {
        assertThat(mayHold("由IUC主办的国际城市合作项目", "国际城市合作")).isTrue();
        assertThat(mayHold("由IUC主办", "IUC")).isTrue();
        assertThat(mayHold("国际城镇合作项目", "国际城市合作")).isFalse();
        assertThat(mayHold("国\n际", "国际")).isFalse();
    }

    @Test
    void hasNoFalseNegativesAndFewFalsePositives() {
        Random random = new Random(7);
        int claimed = 0;
        int asked = 0;
        for (int text = 0; text < 200; text++) {
            StringBuilder words = new StringBuilder();
            for (int i = 0; i < 300; i++) {
                words.append(word(random)).append(' ');
            }
            String[] all = words.toString().split(" ");
            WordFilter filter = WordFilter.of(words);
            for (int i = 0; i + 1 < all.length; i += 7) {
                assertThat(filter.mayHold(WordFilter.marks(all[i] + " " + all[i + 1])))
                        .isTrue();
                asked++;
                claimed += filter.mayHold(WordFilter.marks("x" + word(random) + " y" + word(random))) ? 1 : 0;
            }
        }
        assertThat(claimed).isLessThan(asked / 20);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        int length = 3 + random.nextInt(8);
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    @Test
    void isTheSameAfterStoringAndLoading() {
        WordFilter filter = WordFilter.of("two words and 两个词");

        assertThat(WordFilter.of(filter.numbers()).numbers()).isEqualTo(filter.numbers());
        assertThat(WordFilter.of("other words").numbers()).isNotEqualTo(filter.numbers());
    }

    @Test
    void mayHoldEverythingWhenNothingIsKnown() {
        assertThat(WordFilter.of(List.of()).mayHold(WordFilter.marks("anything")))
                .isTrue();
    }
}
