package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What readers of the programme's own site type, and the page that must come first, in a real browser. */
@Tag("browser")
class SearchQueriesTest {
    private record Query(String language, String words, String first) {
        static Query of(String line) {
            String[] parts = line.split(" \\| ");
            return new Query(parts[0], parts[1], parts[2]);
        }
    }

    private static List<Query> queries() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/search/queries.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Query::of)
                .toList();
    }

    @Test
    void every_query_finds_its_page_first() throws IOException {
        List<Query> queries = queries();
        assertThat(queries).hasSizeGreaterThanOrEqualTo(40);
        List<String> wrong = new ArrayList<>();
        try (SearchSession reader = SearchSession.on(BakedSite.OWN)) {
            for (Query query : queries) {
                reader.open(SearchSession.link(query.language(), query.words()));
                reader.browser.await("!!document.querySelector('.hits, .tips')", true);
                List<String> hits = reader.hits();
                if (hits.isEmpty() || !hits.get(0).equals(query.first())) {
                    wrong.add(query + " finds " + hits);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
