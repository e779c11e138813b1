package org.programmekb.incremental;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.programmekb.incremental.BuildRecord.MadeFile;
import org.programmekb.trace.Question;

/** A build record on disk. A file that is missing, of another version or damaged counts as no record. */
final class RecordFile {
    private static final int VERSION = 2;
    /** Two for each of so many output folders as a project may well have. */
    private static final int MOST_FILES = 16;

    private RecordFile() {}

    static BuildRecord read(Path file) throws IOException {
        return KeptFile.read(file, VERSION, RecordFile::read).orElseGet(BuildRecord::none);
    }

    private static BuildRecord read(Input input, byte[] bytes) {
        String site = input.text();
        long settings = input.fixed();
        boolean findings = input.number() == 1;
        long basis = input.fixed();
        int texts = input.number();
        Numbered<String> strings = new Numbered<>();
        for (int i = 0; i < texts; i++) {
            strings.number(input.text());
        }
        int count = input.number();
        Numbered<Question> questions = new Numbered<>();
        long[] answers = new long[count];
        for (int i = 0; i < count; i++) {
            questions.number(new Question(
                    strings.value(input.number()), strings.value(input.number()), strings.value(input.number())));
            answers[i] = input.fixed();
        }
        int made = input.number();
        Map<String, MadeFile> files = new HashMap<>(made * 2);
        for (int i = 0; i < made; i++) {
            String path = strings.value(input.number());
            int[] asked = input.ascending();
            int length = input.number();
            files.put(path, new MadeFile(asked, length == 0 ? null : new StoredFacts(bytes, input.position(), length)));
            input.skip(length);
        }
        return new BuildRecord(site, settings, findings, basis, strings, questions, answers, files);
    }

    static void write(Path file, BuildRecord record) throws IOException {
        Numbered<String> strings = record.strings();
        Output body = new Output();
        body.number(record.answered());
        for (int i = 0; i < record.answered(); i++) {
            Question question = record.questions().value(i);
            body.number(strings.number(question.kind()))
                    .number(strings.number(question.subject()))
                    .number(strings.number(question.detail()))
                    .fixed(record.answer(i));
        }
        body.number(record.files().size());
        record.files().forEach((path, made) -> {
            body.number(strings.number(path)).ascending(made.questions());
            StoredFacts facts = made.facts();
            if (facts == null) {
                body.number(0);
            } else {
                facts.writeTo(body);
            }
        });
        Output output = new Output()
                .number(VERSION)
                .text(record.site())
                .fixed(record.settings())
                .number(record.findings() ? 1 : 0)
                .fixed(record.basis())
                .number(strings.size());
        strings.values().forEach(output::text);
        output.bytes(body.array(), 0, body.size());
        KeptFile.write(file, output);
        forgetOthers(Objects.requireNonNull(file.getParent()));
    }

    /** Each output folder that was ever used has a record, and some are used only once. */
    private static void forgetOthers(Path folder) throws IOException {
        try (Stream<Path> kept = Files.list(folder)) {
            List<Path> oldest = kept.sorted(Comparator.comparingLong(
                                    (Path file) -> file.toFile().lastModified())
                            .reversed())
                    .skip(MOST_FILES)
                    .toList();
            for (Path file : oldest) {
                Files.deleteIfExists(file);
            }
        }
    }
}
