package org.programmekb.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.programmekb.config.CacheUse;
import org.programmekb.config.SiteConfig.Limits;

/**
 * The time for a document grows with its size and not with the square of it, or it has a limit. What is measured is
 * processor time, which does not depend on what else runs; {@code bench/growth} measures whole builds.
 */
@Tag("slow")
class GrowthTest {
    private static final int SMALL = 10_000;
    private static final int TIMES = 10;

    /** The square would be a hundred times the time. */
    private static final int MOST_TIMES = 30;

    /** What a document of the small size takes at least, as far as this test is concerned; most take less. */
    private static final double LEAST_SECONDS = 0.1;

    /** Work of Asciidoctor that grows faster: it counts up the ids of equal titles, and looks for the ends of links. */
    private static final Set<String> OF_ASCIIDOCTOR = Set.of(
            "adoc: sections",
            "adoc: discrete headings",
            "adoc: opening bold",
            "adoc: mixed quotes",
            "adoc: open passthroughs",
            "adoc: open links");

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("patterns")
    void theTimeForADocumentGrowsWithItsSize(GrowthPattern pattern) {
        try (Sources sources = new Sources(folder, Limits.DEFAULT, CacheUse.NONE)) {
            seconds(sources, pattern, SMALL);
            double small = Math.max(seconds(sources, pattern, SMALL), LEAST_SECONDS);

            assertThat(seconds(sources, pattern, TIMES * SMALL))
                    .isLessThan(
                            OF_ASCIIDOCTOR.contains(pattern.toString())
                                    ? Limits.DEFAULT.documentSeconds() + 1
                                    : MOST_TIMES * small);
        }
    }

    static List<GrowthPattern> patterns() throws IOException {
        return GrowthPattern.in(Path.of("src/test/resources/growth/patterns.tsv"));
    }

    private static double seconds(Sources sources, GrowthPattern pattern, int bytes) {
        String document = pattern.document(bytes);
        long start = processorTime();
        sources.parse("a." + pattern.markup(), document);
        return (processorTime() - start) / 1e9;
    }

    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
