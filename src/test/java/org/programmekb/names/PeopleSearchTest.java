package org.programmekb.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmekb.names.Programmes.EN;
import static org.programmekb.names.Programmes.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.config.LocalizedText;
import org.programmekb.prose.WordFilter;

final class PeopleSearchTest {
    private static final Programmes PROGRAMME = new Programmes()
            .person(LocalizedText.ofAll("Alexandra Lehmann"), "Lehmann")
            .person(LocalizedText.ofAll("Pablo Gándara"), "Gándara")
            .person(LocalizedText.ofAll("Anna-Maria O'Connell"), "")
            .person(LocalizedText.ofAll("Jens Bley"), "Bley")
            .person(LocalizedText.ofAll("Wang Qian"), "Wang")
            .person(text("Li Xiaoming", "李晓明"), "");

    private static List<String> found(String text) {
        return new PeopleSearch(PROGRAMME.people())
                .misspelt(text, (start, end) -> true, PROGRAMME.in(EN).find(text)).stream()
                        .map(each -> each.written() + " -> " + each.right())
                        .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Alexandra Lehman, Alexandra Lehmann",
        "Alexandra Lehmannn, Alexandra Lehmann",
        "Alexandra Lehmnan, Alexandra Lehmann",
        "Lehmann Alexandra, Alexandra Lehmann",
        "Pablo Gandara, Pablo Gándara",
        "Pablo Gàndara, Pablo Gándara",
        "Gandara Pablo, Pablo Gándara",
        "Anna-Maria O'Conell, Anna-Maria O'Connell",
        "Qian Wang, Wang Qian",
        "Xiaoming Li, Li Xiaoming"
    })
    void findsWhatIsNearlyAName(String written, String right) {
        assertThat(found("With " + written + " there.")).containsExactly(written + " -> " + right);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Alexandra Lehmann",
                "Alexandra Lehmann's report",
                "Alexander Lehmann",
                "Alexandra Leitmann",
                "Sandra Lehmann",
                "Alexandra, Lehman",
                "Alexandra said Lehman",
                "Jens Blei",
                "Jan Bley",
                "Wang Qiang",
                "Wang Qin",
                "Li Xiaomin",
                "Li Xiaoqing",
                "Pablo",
                "Gandara"
            })
    void leavesOtherNamesAlone(String written) {
        assertThat(found("With " + written + " there.")).isEmpty();
    }

    @Test
    void asksForATextOnlyIfAWordOfANameMayBeInIt() {
        PeopleSearch people = new PeopleSearch(PROGRAMME.people());

        assertThat(people.mayBeIn(WordFilter.of("Pablo Gandara moderated"))).isTrue();
        assertThat(people.mayBeIn(WordFilter.of("nobody moderated"))).isFalse();
    }
}
