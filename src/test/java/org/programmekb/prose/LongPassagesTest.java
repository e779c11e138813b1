package org.programmekb.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.prose.statement.Statement;
import org.programmekb.prose.statement.Statement.Kind;
import org.programmekb.prose.statement.Statement.Weight;
import org.programmekb.prose.statement.Statements;
import org.programmekb.prose.style.ProseCheck;

/** A passage of a hundred thousand characters is read in a time that its length explains, whatever it repeats. */
class LongPassagesTest {
    private static final Duration ENOUGH = Duration.ofSeconds(20);
    private static final int LENGTH = 100_000;

    @ParameterizedTest
    @Tag("slow")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
                    en|1
                    en|1,
                    en|1 and\s
                    en|million\s
                    en|5 million\s
                    en|1/2/
                    en|a.a@
                    en|http://
                    en|(
                    en|a )\s
                    zh-Hans|1
                    zh-Hans|百
                    zh-Hans|一个
                    zh-Hans|二个和
                    zh-Hans|三分之
                    zh-Hans|一点
                    zh-Hans|9月1、1、1、1
                    zh-Hans|（
                    zh-Hans|(
                    zh-Hans|中(a
                    zh-Hans|中 a\s
                    zh-Hans|“中 a\s
                    """)
    void repeatedTextIsReadInTime(String tag, String unit) {
        String text = unit.repeat(LENGTH / unit.length());

        assertTimeoutPreemptively(ENOUGH, () -> Statements.of(text, tag));
        assertTimeoutPreemptively(ENOUGH, () -> check(text, tag));
    }

    @Test
    void manyDaysOfOneMonthAreNoReasonToStop() {
        assertThat(Statements.of("9月" + "1、".repeat(100_000), "zh-Hans")).isNotEmpty();
    }

    @Test
    void statementsLateInALongPassageHaveTheirPlaces() {
        String start = "Nothing is said here. ".repeat(1_000);

        assertThat(Statements.of(start + "On 12 September 2018 it began.", "en"))
                .containsExactly(
                        new Statement(Kind.DATE, "2018-09-12", Weight.FIRM, start.length() + 3, start.length() + 20));
    }

    private static Diagnostics check(String text, String tag) {
        Diagnostics findings = new Diagnostics(Map.of());
        Passage.Places places = (passage, start, end) -> new Location("text", 1, start + 1);
        ProseCheck.of(tag)
                .check(List.of(new Passage(Passage.Kind.PARAGRAPH, List.of(Run.words(text)), places)), findings);
        return findings;
    }
}
