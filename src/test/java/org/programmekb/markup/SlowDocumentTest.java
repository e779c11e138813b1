package org.programmekb.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmekb.config.CacheUse;
import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.config.SiteConfig.PageLimits;

/** A document that takes too long is an error, and others are converted as before. */
@Tag("sites")
class SlowDocumentTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ;       *a _b `c #d
            |===\\n; |b
            """)
    void aDocumentThatTakesTooLongIsGivenUp(String start, String unit) {
        String text =
                (start == null ? "" : start.replace("\\n", "\n")) + (unit + " ").repeat(300_000 / (unit.length() + 1));

        try (Sources sources = new Sources(folder, limits(2), CacheUse.NONE)) {
            assertThat(sources.parse("slow.adoc", "---\ntitle: x\n---\n\n" + text)
                            .body()
                            .text())
                    .isEmpty();
            assertThat(sources.findings())
                    .containsExactly(
                            "slow.adoc: error[document-slow]: the work on this document takes more than 2 seconds"
                                    + " (hint: split the document into several, or look for thousands of the same marks in it;"
                                    + " `limits.document.seconds` in jbake.properties allows more time)");
            assertThat(sources.parse("quick.adoc", "---\ntitle: x\n---\n\nSome *words*.\n")
                            .body()
                            .text())
                    .isEqualTo("Some words.");
        }
    }

    static Limits limits(int seconds) {
        return new Limits(
                2_000_000, seconds, 200_000, 16, 1_000, 60, 8, 4_096, 50_000_000, new PageLimits(60, 16_000_000));
    }
}
