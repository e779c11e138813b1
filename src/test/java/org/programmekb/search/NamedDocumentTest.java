package org.programmekb.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.ProperName;
import org.programmekb.content.Term;

class NamedDocumentTest {
    private static Term term(String id, String... same) {
        LocalizedText name = LocalizedText.ofAll(id);
        return new Term(
                id,
                new ProperName(name, Map.of(), Map.of()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(same),
                List.of());
    }

    @Test
    void aSynonymHoldsInBothDirectionsAndIsNamedOnceInTheOrderOfTheGlossary() {
        Term port = term("port", "harbour", "haven", "nowhere");
        Term haven = term("haven");
        Term harbour = term("harbour", "port");

        assertThat(NamedDocument.synonyms(List.of(port, haven, harbour)))
                .containsEntry("port", List.of(haven, harbour))
                .containsEntry("harbour", List.of(port))
                .containsEntry("haven", List.of(port));
    }

    @Test
    @Timeout(60)
    void theSynonymsOfALargeGlossaryAreFoundInTime() {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < 200_000; i++) {
            terms.add(term("term-" + i, "term-" + (i + 1)));
        }

        assertThat(NamedDocument.synonyms(terms).get("term-199999")).containsExactly(terms.get(199_998));
    }
}
