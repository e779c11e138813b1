package org.programmekb.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents that use all of a markup, and what becomes of them. {@code mvn test -Dtest=EverythingTest -Dgolden=write}
 * writes the expected HTML anew, to be reviewed as a diff.
 */
class EverythingTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"everything.md", "everything.adoc"})
    void allOfAMarkupBecomesReviewedAndValidHtml(String name) throws IOException {
        try (Sources sources = new Sources(folder)) {
            ParseResult parsed = sources.parse(name, resource(name));
            String html = Sources.shown(parsed.body()) + "\n";
            String golden = name + ".html";
            if (System.getProperty("golden", "").equals("write")) {
                Files.writeString(Path.of("src/test/resources/markup").resolve(golden), html);
            }
            assertThat(sources.findings()).isEmpty();
            assertThat(new NuChecker().check(parsed.body())).isEmpty();
            assertThat(html).isEqualTo(new String(resource(golden), StandardCharsets.UTF_8));
        }
    }

    @Test
    void bothMarkupsGiveTheSameHtmlForTheSameContent() {
        try (Sources sources = new Sources(folder)) {
            ParseResult markdown = sources.parse("a.md", """
                    ---
                    title: x
                    ---
                    One *two* **three** `four`[^1].

                    ## Five

                    - six
                      - seven

                    !!! tip "Eight"
                        Nine.

                    - [x] ten

                    [^1]: Eleven.
                    """);
            ParseResult asciidoc = sources.parse("a.adoc", """
                    ---
                    title: x
                    ---
                    One _two_ *three* ``four``footnote:[Eleven.].

                    == Five

                    * six
                    ** seven

                    .Eight
                    TIP: Nine.

                    * [x] ten
                    """);
            assertThat(Sources.shown(asciidoc.body())).isEqualTo(Sources.shown(markdown.body()));
            assertThat(asciidoc.body().text()).isEqualTo(markdown.body().text());
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (var stream = EverythingTest.class.getResourceAsStream("/markup/" + name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        }
    }
}
