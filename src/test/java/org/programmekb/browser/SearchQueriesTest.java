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
            for (String language : List.of("en", "zh")) {
                List<Query> asked = queries.stream()
                        .filter(query -> query.language().equals(language))
                        .toList();
                assertThat(asked).as(language).isNotEmpty();
                List<List<String>> answers = reader.answers(
                        language, asked.stream().map(Query::words).toList());
                for (Query query : asked) {
                    List<String> hits = answers.get(asked.indexOf(query));
                    if (hits.isEmpty() || !hits.get(0).equals(query.first())) {
                        wrong.add(query + " finds " + hits);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
