package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.programmekb.markup.GrowthPattern;

/**
 * The time of a whole build grows with the size of a document: also what follows parsing, such as finding where links lead,
 * printing, checking pages and writing the index of the search, takes no time that grows with the square of it.
 */
@Tag("slow")
final class BuildGrowthTest {
    private static final int SMALL = 10_000;
    private static final int TIMES = 10;

    /** The square would be a hundred times the time. */
    private static final int MOST_TIMES = 15;

    /** What a build takes at least, as far as this test is concerned. */
    private static final double LEAST_SECONDS = 0.2;

    /** Patterns with many headings, links, ids, tables and findings, for which there is something to do after parsing. */
    private static final Set<String> PATTERNS = Set.of(
            "md: table of one column",
            "md: task list",
            "md: headings",
            "md: headings with different words",
            "md: setext headings",
            "md: link reference definitions and uses",
            "md: links",
            "md: links that repeat a name",
            "md: links to a heading",
            "md: broken links",
            "md: link without its closing mark",
            "md: pictures",
            "md: bare addresses",
            "md: mail-like text",
            "md: raw paragraphs with ids",
            "md: equal ids",
            "md: raw links",
            "md: strikethrough",
            "md: footnotes",
            "md: Han text",
            "adoc: sections with text",
            "adoc: cross references",
            "adoc: anchors",
            "adoc: links");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("patterns")
    void theTimeForABuildGrowsWithTheSizeOfADocument(GrowthPattern pattern) throws IOException {
        seconds(pattern, SMALL, "warm");
        double small = Math.max(seconds(pattern, SMALL, "small"), LEAST_SECONDS);

        assertThat(seconds(pattern, TIMES * SMALL, "large")).isLessThan(MOST_TIMES * small);
    }

    static Stream<GrowthPattern> patterns() throws IOException {
        List<GrowthPattern> chosen = GrowthPattern.in(Path.of("src/test/resources/growth/patterns.tsv")).stream()
                .filter(pattern -> PATTERNS.contains(pattern.toString()))
                .toList();
        assertThat(chosen).hasSameSizeAs(PATTERNS);
        return chosen.stream();
    }

    private double seconds(GrowthPattern pattern, int bytes, String name) throws IOException {
        Project project = Site.of("")
                .withFile("content/pages/a.en." + pattern.markup(), pattern.document(bytes))
                .in(folder.resolve(name));
        long start = processorTime();
        Result result = project.build();
        double seconds = (processorTime() - start) / 1e9;
        assertThat(result.status()).isIn(0, 1);
        assertThat(result.err()).doesNotContain("[document-slow]");
        return seconds;
    }

    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
