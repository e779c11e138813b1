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

/** Build record on disk. A file that is missing, of another version or damaged counts as no record. */
final class RecordFile {
    private static final int VERSION = 2;
    /** Room for two files for each of as many output folders as a project is likely to have. */
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
        Texts texts = Texts.read(input, bytes);
        int count = input.number();
        Questions questions = new Questions(texts);
        long[] answers = new long[count];
        for (int i = 0; i < count; i++) {
            questions.read(input);
            answers[i] = input.fixed();
        }
        int made = input.number();
        Map<String, MadeFile> files = new HashMap<>(made * 2);
        for (int i = 0; i < made; i++) {
            files.put(texts.text(input.number()), MadeFile.read(input, bytes));
        }
        return new BuildRecord(site, settings, findings, basis, texts, questions, answers, files);
    }

    static void write(Path file, BuildRecord record) throws IOException {
        Texts texts = record.texts();
        // The texts are written first, so those that only the file needs must be numbered before.
        record.files().keySet().forEach(texts::number);
        KeptFile.write(file, output -> {
            output.number(VERSION)
                    .text(record.site())
                    .fixed(record.settings())
                    .number(record.findings() ? 1 : 0)
                    .fixed(record.basis());
            texts.writeTo(output);
            output.number(record.answered());
            for (int i = 0; i < record.answered(); i++) {
                record.questions().write(i, output);
                output.fixed(record.answer(i));
            }
            output.number(record.files().size());
            record.files().forEach((path, made) -> {
                output.number(texts.number(path));
                made.writeTo(output);
            });
        });
        forgetOthers(Objects.requireNonNull(file.getParent()));
    }

    /** Every output folder that was ever used has a record, and some are used only once. */
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
