package org.programmekb.incremental;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.programmekb.check.PageFacts;
import org.programmekb.trace.Question;

/** Record of the files that a build made, and of the questions and answers that each was made from. */
final class BuildRecord {
    private final String site;
    private final long settings;
    private final boolean findings;
    private final long basis;
    private final Texts texts;
    private final Questions questions;
    private final long[] answers;
    private final Map<String, MadeFile> files;

    /**
     * A record.
     *
     * @param site name of the site that the build published
     * @param settings fingerprint of everything that all files depend on: configuration and program
     * @param findings whether the check reported anything; then it must check all pages again
     * @param basis fingerprint of what derived answers follow from
     * @param texts the texts that stored facts and questions refer to
     * @param questions the questions that were asked; those with a number beyond {@code answers} belong to later
     *     records
     * @param answers fingerprints of the answers, in the order of the questions
     * @param files the files made, by path below the root of the site
     */
    BuildRecord(
            String site,
            long settings,
            boolean findings,
            long basis,
            Texts texts,
            Questions questions,
            long[] answers,
            Map<String, MadeFile> files) {
        this.site = site;
        this.settings = settings;
        this.findings = findings;
        this.basis = basis;
        this.texts = texts;
        this.questions = questions;
        this.answers = answers.clone();
        this.files = Collections.unmodifiableMap(files);
    }

    String site() {
        return site;
    }

    long settings() {
        return settings;
    }

    boolean findings() {
        return findings;
    }

    long basis() {
        return basis;
    }

    Texts texts() {
        return texts;
    }

    Questions questions() {
        return questions;
    }

    /** Number of questions that have an answer. */
    int answered() {
        return answers.length;
    }

    long answer(int question) {
        return answers[question];
    }

    /** The answers, in an array with room for answers to questions up to this number. */
    long[] answers(int size) {
        return Arrays.copyOf(answers, size);
    }

    Map<String, MadeFile> files() {
        return files;
    }

    /** The record of a build that made nothing. */
    static BuildRecord none() {
        Texts texts = new Texts();
        return new BuildRecord("", 0, true, 0, texts, new Questions(texts), new long[0], Map.of());
    }

    /** The files that would not change, because the answers to all their questions are still the same. */
    Set<String> unchanged(AnswersNow now) {
        BitSet changed = new BitSet(answers.length);
        IntStream.range(0, answers.length)
                .parallel()
                .filter(question -> now.to(question) != answers[question])
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
        BitSet numbers = new BitSet(answers.length);
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
}
