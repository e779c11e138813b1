package org.programmekb.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.config.CacheUse;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.execution.TimeLimit;
import org.programmekb.markup.body.ComparedFacts;
import org.programmekb.markup.html.Query;
import org.programmekb.markup.html.Sanitiser;
import org.programmekb.markup.text.OffsetPlaces;
import org.programmekb.markup.text.SourceText;
import org.programmekb.prose.Passage;
import org.programmekb.prose.Run;
import org.programmekb.prose.style.ProseCheck;
import org.programmekb.source.SourceFile;

/** The whole work on a document asks whether its time is over, not only its conversion. */
@Tag("sites")
class DocumentTimeTest {
    private static final Passage PASSAGE = new Passage(
            Passage.Kind.PARAGRAPH,
            List.of(new Run("In 2024, “3 cities\" paid (5 .", Run.Nature.WORDS, Optional.empty())),
            (passage, start, end) -> new Location("a.md", 1, 1));

    @TempDir
    Path folder;

    @Test
    void whatFollowsTheConversionEndsToo() {
        Diagnostics findings = new Diagnostics(Map.of());
        Element body = Jsoup.parse("<p>a</p>").body();
        OffsetPlaces places = new OffsetPlaces(new SourceText("a.md", "a"), 0);
        List<Supplier<Object>> walks = List.of(
                () -> Query.select(body, "p"),
                () -> Query.byTag(body, "p"),
                () -> ComparedFacts.stated(List.of(PASSAGE), "en"),
                () -> {
                    new Sanitiser(places, findings).cleanBody(body);
                    return body;
                },
                () -> {
                    ProseCheck.of("en").check(List.of(PASSAGE), findings);
                    return findings;
                });

        TimeLimit.within(
                Duration.ofSeconds(1),
                () -> {
                    spend();
                    for (Supplier<Object> walk : walks) {
                        assertThatThrownBy(walk::get).isInstanceOf(TimeLimit.OverException.class);
                    }
                    return walks;
                },
                time -> {});
        assertThat(findings.all()).isEmpty();
    }

    @Test
    @Tag("slow")
    void allStepsOfADocumentShareItsTime() {
        DocumentTime time = new DocumentTime(SlowDocumentTest.limits(3));
        Diagnostics findings = new Diagnostics(Map.of());
        SourceFile first = new SourceFile("a.md", Path.of("a.md"), 1);
        SourceFile second = new SourceFile("b.md", Path.of("b.md"), 1);

        time.limit(first, findings, () -> work(2));
        time.limit(second, findings, () -> work(2));
        assertThat(findings.all()).isEmpty();

        time.limit(first, findings, () -> work(2));
        assertThat(findings.all())
                .singleElement()
                .hasToString("a.md: error[document-slow]: the work on this document takes more than 3 seconds (hint:"
                        + " split the document into several, or look for thousands of the same marks in it;"
                        + " `limits.document.seconds` in jbake.properties allows more time)");
    }

    @Test
    void aDocumentInTheCacheHasUsedAsMuchAsItsConversionTook() {
        String text = "---\ntitle: x\n---\n" + "Some *words* and [a link](#x).\n\n".repeat(2_000);
        List<Duration> used = new ArrayList<>();
        for (int build = 0; build < 2; build++) {
            try (Sources sources = new Sources(folder, Sources.LIMITS, CacheUse.READ_AND_WRITE)) {
                sources.parse("a.md", text);
                used.add(sources.parser().time().used(sources.file("a.md", text)));
            }
        }

        assertThat(used.get(0)).isGreaterThan(Duration.ofMillis(1));
        assertThat(used.get(1)).isEqualTo(used.get(0).truncatedTo(ChronoUnit.MILLIS));
    }

    private static void work(int seconds) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long end =
                threads.getCurrentThreadCpuTime() + Duration.ofSeconds(seconds).toNanos();
        while (threads.getCurrentThreadCpuTime() < end) {
            TimeLimit.current().check();
        }
    }

    private static void spend() {
        while (true) {
            try {
                TimeLimit.current().check();
            } catch (TimeLimit.OverException over) {
                return;
            }
        }
    }
}
