package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The records of decisions have one form, and their index lists all of them. */
final class DecisionRecordsTest {
    private static final Path FOLDER = Path.of("docs/decisions");
    private static final Path INDEX = FOLDER.resolve("README.md");
    private static final Pattern NAME = Pattern.compile("(\\d{4})-[a-z0-9]+(?:-[a-z0-9]+)*\\.md");
    private static final Pattern ENTRY = Pattern.compile("(?m)^- \\[(.+)]\\((\\d{4}-.*\\.md)\\)(.*)$");
    private static final Pattern RECORD = Pattern.compile("(?s)# (\\d+)\\. [^\n]+\n\nDate: \\d{4}-\\d{2}-\\d{2}\n\n"
            + "## Status\n\n([^#]+)\n\n## Context\n\n.+\n\n## Decision\n\n.+\n\n## Consequences\n\n.+");
    private static final Pattern STATUS = Pattern.compile("Accepted(\\. Supersedes \\[\\d+]\\(\\d{4}-.*\\.md\\)\\.)?"
            + "|Superseded by \\[\\d+]\\(\\d{4}-.*\\.md\\)|Deprecated");

    static List<Path> records() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.equals(INDEX)).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("records")
    void aRecordHasItsFormAndFitsOnOnePage(Path record) throws IOException {
        Matcher name = NAME.matcher(record.getFileName().toString());
        assertThat(name.matches()).as("NNNN-short-title.md").isTrue();
        Matcher form = RECORD.matcher(Files.readString(record));
        assertThat(form.matches())
                .as("title, date, status, context, decision, consequences")
                .isTrue();
        assertThat(form.group(1)).isEqualTo(name.group(1).replaceFirst("^0+", ""));
        assertThat(form.group(2)).matches(STATUS);
        assertThat(Files.readAllLines(record)).hasSizeLessThanOrEqualTo(60);
        assertThat(MarkdownLinks.broken(record)).isEmpty();
    }

    @Test
    void theIndexListsEveryRecordOnceWithItsTitle() throws IOException {
        List<String> titles = new ArrayList<>();
        for (Path record : records()) {
            titles.add(record.getFileName() + " "
                    + Files.readAllLines(record).get(0).substring(2));
        }
        List<MatchResult> entries =
                ENTRY.matcher(Files.readString(INDEX)).results().toList();
        assertThat(entries)
                .extracting(entry -> entry.group(2) + " " + entry.group(1))
                .containsExactlyInAnyOrderElementsOf(titles);
        assertThat(MarkdownLinks.broken(INDEX)).isEmpty();
    }

    @Test
    void noTwoRecordsHaveTheSameNumber() throws IOException {
        assertThat(records())
                .extracting(record -> record.getFileName().toString().substring(0, 4))
                .doesNotHaveDuplicates();
    }
}
