package org.programmekb.incremental;

import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.programmekb.cache.ByteDecoder;
import org.programmekb.cache.ByteEncoder;
import org.programmekb.cache.ChecksummedFile;
import org.programmekb.check.PageFacts;
import org.programmekb.trace.Question;

/**
 * Record of the files that a build made, and of the questions and answers that each was made from. On disk, a file that
 * is missing, of another version or damaged counts as no record.
 *
 * @param site name of the site that the build published
 * @param settings fingerprint of everything that all files depend on: configuration and program
 * @param findings whether the check reported anything; then it must check all pages again
 * @param basis fingerprint of what derived answers follow from
 * @param texts the texts that stored facts and questions refer to
 * @param questions the questions that were asked; those with a number beyond {@code answers} belong to later records
 * @param answers fingerprints of the answers, in the order of the questions
 * @param files the files made, by path below the root of the site
 */
record BuildRecord(
        String site,
        long settings,
        boolean findings,
        long basis,
        Numbered<String> texts,
        Numbered<Question> questions,
        LongBuffer answers,
        Map<String, MadeFile> files) {
    private static final int VERSION = 4;

    /** Room for two files for each of as many output folders as a project is likely to have. */
    private static final int MOST_FILES = 16;

    BuildRecord {
        answers = answers.asReadOnlyBuffer();
        files = Collections.unmodifiableMap(files);
    }

    /** Number of questions that have an answer. */
    int answered() {
        return answers.limit();
    }

    long answer(int question) {
        return answers.get(question);
    }

    /** The record of a build that made nothing. */
    static BuildRecord none() {
        return new BuildRecord("", 0, true, 0, new Numbered<>(), new Numbered<>(), LongBuffer.allocate(0), Map.of());
    }

    /** The files that would not change, because the answers to all their questions are still the same. */
    Set<String> unchanged(AnswersNow now) {
        BitSet changed = new BitSet(answered());
        IntStream.range(0, answered())
                .parallel()
                .filter(question -> now.to(question) != answer(question))
                .boxed()
                .toList()
                .forEach(changed::set);
        Set<String> unchanged = ConcurrentHashMap.newKeySet(files.size());
        files.entrySet().parallelStream()
                .filter(file -> !file.getValue().asksAny(changed))
                .forEach(file -> unchanged.add(file.getKey()));
        return unchanged;
    }

    /** The files that were made from the answer to one of these questions. */
    Set<String> asking(Set<Question> some) {
        BitSet numbers = new BitSet(answered());
        some.forEach(question -> numbers.set(questions.number(question)));
        return files.entrySet().parallelStream()
                .filter(file -> file.getValue().asksAny(numbers))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The facts that the check had about a page; empty if there was no such page. */
    Optional<PageFacts> facts(String path) {
        return Optional.ofNullable(files.get(path)).flatMap(file -> file.facts(path, texts));
    }

    static BuildRecord read(Path file) throws IOException {
        return ChecksummedFile.read(file, VERSION, BuildRecord::unpack).orElseGet(BuildRecord::none);
    }

    private static BuildRecord unpack(ByteDecoder in) {
        String site = in.text();
        long settings = in.wide();
        boolean findings = in.number() == 1;
        long basis = in.wide();
        Numbered<String> texts = new Numbered<>();
        in.list(in::text).forEach(texts::number);
        Numbered<Question> questions = new Numbered<>();
        for (int count = in.number(); count > 0; count--) {
            questions.number(
                    new Question(texts.value(in.number()), texts.value(in.number()), texts.value(in.number())));
        }
        LongBuffer answers = LongBuffer.allocate(in.number());
        while (answers.hasRemaining()) {
            answers.put(in.wide());
        }
        int made = in.number();
        Map<String, MadeFile> files = new HashMap<>(made * 2);
        for (int i = 0; i < made; i++) {
            files.put(texts.value(in.number()), MadeFile.unpack(in));
        }
        return new BuildRecord(site, settings, findings, basis, texts, questions, answers.flip(), files);
    }

    void write(Path file) throws IOException {
        ByteEncoder asked = new ByteEncoder();
        questions.pack(asked, this::pack);
        // The texts are written before what refers to them, so all must have their numbers.
        files.keySet().forEach(texts::number);
        ByteEncoder head = new ByteEncoder();
        head.text(site);
        head.wide(settings);
        head.number(findings ? 1 : 0);
        head.wide(basis);
        texts.pack(head, ByteEncoder::text);
        head.bytes(asked.toBytes());
        head.number(answered());
        for (int i = 0; i < answered(); i++) {
            head.wide(answer(i));
        }
        head.number(files.size());
        Stream<ByteEncoder> made = files.entrySet().stream().map(entry -> {
            ByteEncoder out = new ByteEncoder();
            out.number(texts.number(entry.getKey()));
            entry.getValue().pack(out);
            return out;
        });
        ChecksummedFile.write(file, VERSION, Stream.concat(Stream.of(head), made));
        forgetOthers(file.resolveSibling("."));
    }

    private void pack(ByteEncoder out, Question question) {
        out.number(texts.number(question.kind()));
        out.number(texts.number(question.subject()));
        out.number(texts.number(question.detail()));
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
