package org.programmekb.spec;

import static org.programmekb.spec.SiteAssertions.assertThat;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks that compare everything in a document with everything else end when the time for the document is over. */
@Tag("slow")
@Tag("sites")
final class SlowChecksTest {
    private static final String SLOW =
            ": error[document-slow]: the work on this document takes more than 2 seconds (hint: split"
                    + " the document into several, or look for thousands of the same marks in it;"
                    + " `limits.document.seconds` in jbake.properties allows more time)";

    /** Each would take more than ten seconds. */
    @Test
    void brokenAnchorsAndNamesHaveALimit() {
        Result result = Site.of("")
                .configured("limits.document.seconds=2\n")
                .withFile("content/people.yaml", repeated(10_000, n -> "p" + n + ":\n  name: Ann Longname" + n + "\n"))
                .withFile(
                        "content/pages/anchors.en.md",
                        page(repeated(
                                6_000, n -> "## Part of number " + n + "\n\n" + "[x](#part-off-number-" + n + ")\n\n")))
                .withFile("content/pages/names.en.md", page(repeated(20_000, n -> "Ann Lomgname" + n + ", ")))
                .check();

        assertThat(result).reports("content/pages/anchors.en.md" + SLOW).reports("content/pages/names.en.md" + SLOW);
    }

    private static String page(String text) {
        return "---\ntitle: A\n---\n" + text + "\n";
    }

    private static String repeated(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }
}
