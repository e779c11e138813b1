package org.programmekb.incremental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.check.PageFacts;
import org.programmekb.check.PageFacts.Alternate;
import org.programmekb.check.PageFacts.Reference;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Question;

class BuildRecordTest {
    private static final int PAGES = 3_000;

    @TempDir
    Path folder;

    private static Question question(int page) {
        return new Question("entry", "news/条目-" + page, page % 2 == 0 ? "" : "zh");
    }

    private static Set<Question> asked(int page) {
        return IntStream.range(page, page + 5)
                .mapToObj(BuildRecordTest::question)
                .collect(Collectors.toSet());
    }

    private static String path(int page) {
        return "en/news/" + page + "/index.html";
    }

    private static PageFacts facts(int page) {
        return new PageFacts(
                path(page),
                page % 3 == 0 ? Optional.empty() : Optional.of("zh-Hans"),
                List.of("https://example.org/" + page),
                List.of(new Alternate("en", "/en/" + page), new Alternate("zh", "/zh/" + page)),
                List.of("main", "标题-" + page),
                page % 5 == 0 ? List.of("main") : List.of(),
                List.of(
                        new Reference(Reference.Kind.LINK, "/en/"),
                        new Reference(Reference.Kind.ASSET, "/a-" + page + ".png")));
    }

    private static Answers answers(AtomicInteger found, long of) {
        return new Answers().add("entry", question -> {
            found.incrementAndGet();
            return question.subject().length() + of;
        });
    }

    /** Made by many threads, like those of a build. */
    private static BuildRecord record(Answers answers) {
        BuildRecord none = BuildRecord.none();
        RecordBuilder builder = new RecordBuilder(none);
        IntStream.range(0, PAGES)
                .parallel()
                .forEach(page -> builder.add(path(page), asked(page), Optional.of(facts(page))));
        builder.add("feed.xml", Set.of(), Optional.empty());
        return builder.build("site", 7, false, new AnswersNow(none, answers));
    }

    private BuildRecord readBack(BuildRecord record) throws IOException {
        Path file = folder.resolve("records/one");
        record.write(file);
        return BuildRecord.read(file);
    }

    @Test
    void whatIsReadIsWhatWasRecorded() throws IOException {
        BuildRecord record = record(answers(new AtomicInteger(), 0));
        for (BuildRecord each : List.of(record, readBack(record))) {
            assertThat(each.site()).isEqualTo("site");
            assertThat(each.settings()).isEqualTo(7);
            assertThat(each.findings()).isFalse();
            assertThat(each.files()).hasSize(PAGES + 1);
            assertThat(each.answered()).isEqualTo(PAGES + 4);
            assertThat(each.facts("feed.xml")).isEmpty();
            assertThat(each.facts("nothing.html")).isEmpty();
            for (int page = 0; page < PAGES; page++) {
                assertThat(each.facts(path(page))).hasValue(facts(page));
            }
            // Each of these questions is looked for in all pages.
            for (int page = 0; page < PAGES; page += 17) {
                assertThat(each.asking(Set.of(question(page + 4))))
                        .contains(path(page))
                        .doesNotContain(path(page + 5));
            }
        }
    }

    @Test
    void aFileIsUnchangedWhereAllItsAnswersAreTheSame() throws IOException {
        BuildRecord record = readBack(record(answers(new AtomicInteger(), 0)));
        Answers now = new Answers()
                .add("entry", question -> question.subject().length() + (question.equals(question(100)) ? 1 : 0));
        Set<String> unchanged = record.unchanged(new AnswersNow(record, now));
        assertThat(unchanged).hasSize(PAGES + 1 - 5).contains("feed.xml", path(95), path(101));
        assertThat(unchanged).doesNotContain(path(96), path(100));
    }

    @Test
    void anAnswerIsFoundOnceForTheComparisonAndTheRecord() throws IOException {
        BuildRecord earlier = readBack(record(answers(new AtomicInteger(), 0)));
        AtomicInteger found = new AtomicInteger();
        AnswersNow now = new AnswersNow(earlier, answers(found, 0));
        RecordBuilder builder = new RecordBuilder(earlier);
        earlier.unchanged(now).forEach(builder::keep);
        BuildRecord next = builder.build("next", 7, false, now);
        assertThat(found).hasValue(PAGES + 4);
        assertThat(IntStream.range(0, next.answered()).mapToLong(next::answer))
                .containsExactlyElementsOf(IntStream.range(0, earlier.answered())
                        .mapToObj(earlier::answer)
                        .toList());
    }

    @Test
    void derivedAnswersAreNotAskedForAsLongAsTheirBasisIsTheSame() throws IOException {
        BuildRecord record = readBack(record(new Answers()
                .addDerived("entry", question -> question.subject().length())
                .addToBasis(() -> 5)));
        AtomicInteger found = new AtomicInteger();
        for (long basis : List.of(5L, 6L)) {
            Answers now = new Answers()
                    .addDerived("entry", question -> found.incrementAndGet())
                    .addToBasis(() -> basis);
            assertThat(record.unchanged(new AnswersNow(record, now))).hasSize(basis == 5 ? PAGES + 1 : 1);
            assertThat(found).hasValue(basis == 5 ? 0 : PAGES + 4);
        }
    }

    @Test
    void tablesWithMuchThatNoFileNeedsAreMadeAnew() throws IOException {
        BuildRecord earlier = readBack(record(answers(new AtomicInteger(), 0)));
        RecordBuilder builder = new RecordBuilder(earlier);
        IntStream.range(0, PAGES / 2).forEach(page -> builder.keep(path(page)));
        BuildRecord half = builder.build("half", 7, false, new AnswersNow(earlier, answers(new AtomicInteger(), 0)));
        assertThat(half.answered()).isEqualTo(PAGES / 2 + 4);
        assertThat(half.texts().size()).isLessThan(earlier.texts().size());
        assertThat(readBack(half).facts(path(7))).hasValue(facts(7));
        assertThat(half.asking(Set.of(question(3)))).containsExactly(path(0), path(1), path(2), path(3));
    }

    @Test
    void aFileThatIsCutShortOrChangedIsNoRecord() throws IOException {
        BuildRecord none = BuildRecord.none();
        RecordBuilder builder = new RecordBuilder(none);
        builder.add(path(1), asked(1), Optional.of(facts(1)));
        Path file = folder.resolve("records/one");
        builder.build("site", 7, false, new AnswersNow(none, answers(new AtomicInteger(), 0)))
                .write(file);
        byte[] whole = Files.readAllBytes(file);
        assertThat(BuildRecord.read(file).files()).hasSize(1);
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 1;
            Files.write(file, changed);
            assertThat(BuildRecord.read(file).files()).as("byte %d", i).isEmpty();
            Files.write(file, java.util.Arrays.copyOf(whole, i));
            assertThat(BuildRecord.read(file).files()).as("%d bytes", i).isEmpty();
        }
    }

    @Test
    void valuesAreNumberedOnce() {
        Numbered<String> texts = new Numbered<>();
        for (String text : List.of("a", "字", "")) {
            assertThat(texts.number(text)).isEqualTo(texts.number(text));
            assertThat(texts.value(texts.number(text))).isEqualTo(text);
        }
        assertThat(texts.size()).isEqualTo(3);
        assertThatThrownBy(() -> texts.value(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
