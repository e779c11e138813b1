package org.programmekb.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document that takes too long is an error, and others are converted as before. */
@Tag("slow")
class SlowDocumentTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            |*a _b `c #d
            |pass:[a
            :n: 9000000\\n\\n[cols="{n}*"]\\n!===\\n|
            """)
    void aDocumentThatTakesTooLongIsGivenUp(String start, String unit) {
        String text = (start == null ? "" : start.replace("\\n", "\n").replace('!', '|'))
                + (unit == null ? "" : (unit + " ").repeat(150_000 / (unit.length() + 1)));

        try (Sources sources = new Sources(folder)) {
            assertThat(sources.parse("slow.adoc", "---\ntitle: x\n---\n\n" + text)
                            .body()
                            .text())
                    .isEmpty();
            assertThat(sources.findings())
                    .containsExactly(
                            "slow.adoc: error[document-slow]: the document cannot be converted within 10 seconds (`limits.document.seconds`)"
                                    + " (hint: split the document into several, or look for thousands of the same marks in it)");
            assertThat(sources.parse("quick.adoc", "---\ntitle: x\n---\n\nSome *words*.\n")
                            .body()
                            .text())
                    .isEqualTo("Some words.");
        }
    }
}
