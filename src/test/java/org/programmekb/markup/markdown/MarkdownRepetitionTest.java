package org.programmekb.markup.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.programmekb.markup.Sources;

/** A few letters of Markdown cannot become a page of any size. */
class MarkdownRepetitionTest {
    private static final String ADDRESS = "https://example.org/" + "x".repeat(10_000);

    @TempDir
    Path folder;

    @AutoClose
    private Sources sources;

    @BeforeEach
    void open() {
        sources = new Sources(folder);
    }

    private String text(String markdown) {
        return sources.parse("a.md", "---\ntitle: x\n---\n" + markdown).body().text();
    }

    @ParameterizedTest
    @MethodSource("repetitions")
    void whatADocumentHasWrittenAgainAndAgainIsCounted(String place, String markdown) {
        assertThat(text(markdown)).isEmpty();
        assertThat(sources.findings())
                .containsExactly("a.md:" + place
                        + ": error[markup-invalid]: texts and cells that are repeated add more than 200000 bytes to"
                        + " the document (hint: look for what a few letters repeat: attributes, definitions of links,"
                        + " cells, short rows in a wide table, indents; `limits.document.bytes` in jbake.properties"
                        + " allows more)");
    }

    static List<Arguments> repetitions() {
        String wide = "|" + "a|".repeat(1_000) + "\n|" + "-|".repeat(1_000) + "\n";
        return List.of(
                arguments("6:77", "[a]: " + ADDRESS + "\n\n" + "[a] ".repeat(30) + "\n"),
                arguments("6:153", "[a]: " + ADDRESS + "\n\n" + "![b][a] ".repeat(30) + "\n"),
                arguments("6:77", "[a]: /b \"" + "x".repeat(10_020) + "\"\n\n" + "[a] ".repeat(30) + "\n"),
                arguments("12:1", wide + "|b|\n".repeat(30)),
                arguments("16:1", "> " + wide.replace("\n|-", "\n> |-") + "\n\n" + wide + "|b|\n".repeat(30)));
    }

    @Test
    void aTableEndsWithABlankLineAndALineOfDashesIsNone() {
        assertThat(text("|" + "a|".repeat(1_000) + "\n|" + "-|".repeat(1_000) + "\n\n" + "b | c\n".repeat(100)
                        + "\n---\n" + "d | e\n".repeat(100)))
                .endsWith("d | e");
        assertThat(sources.findings()).noneMatch(finding -> finding.contains("repeated"));
    }
}
