package org.programmekb.incremental;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.programmekb.check.PageFacts;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Question;

/** What a build made and from what. */
final class BuildRecord {
    private final String site;
    private final long settings;
    private final boolean findings;
    private final long basis;
    private final Numbered<String> strings;
    private final Numbered<Question> questions;
    private final long[] answers;
    private final Map<String, MadeFile> files;

    /**
     * A record.
     *
     * @param site what the site is called that it published
     * @param settings fingerprint of all that every file depends on: configuration and program
     * @param findings whether the check found anything, so that it has to look at all pages again
     * @param basis of the derived answers
     * @param strings the texts that stored facts refer to
     * @param questions that were asked; those beyond {@code answers} belong to later records
     * @param answers fingerprints of the answers, in the order of the questions
     * @param files what was made, by path below the root of the site
     */
    BuildRecord(
            String site,
            long settings,
            boolean findings,
            long basis,
            Numbered<String> strings,
            Numbered<Question> questions,
            long[] answers,
            Map<String, MadeFile> files) {
        this.site = site;
        this.settings = settings;
        this.findings = findings;
        this.basis = basis;
        this.strings = strings;
        this.questions = questions;
        this.answers = answers.clone();
        this.files = files;
    }

    /** A file of the site. */
    static final class MadeFile {
        private final int[] questions;
        private final @Nullable StoredFacts facts;

        /**
         * A file.
         *
         * @param questions numbers of those that were asked while it was made, ascending
         * @param facts what the check knows of it; null if it is no page
         */
        MadeFile(int[] questions, @Nullable StoredFacts facts) {
            this.questions = questions;
            this.facts = facts;
        }

        int[] questions() {
            return questions;
        }

        @Nullable
        StoredFacts facts() {
            return facts;
        }
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

    Numbered<String> strings() {
        return strings;
    }

    Numbered<Question> questions() {
        return questions;
    }

    /** How many questions have an answer. */
    int answered() {
        return answers.length;
    }

    long answer(int question) {
        return answers[question];
    }

    /** The answers, with room for those to questions up to this number. */
    long[] answers(int size) {
        return Arrays.copyOf(answers, size);
    }

    Map<String, MadeFile> files() {
        return files;
    }

    /** A build that made nothing. */
    static BuildRecord none() {
        return new BuildRecord("", 0, true, 0, new Numbered<>(), new Numbered<>(), new long[0], Map.of());
    }

    /** The files that would come out as they are, because the answers to all their questions are what they were. */
    Set<String> unchanged(Answers now) {
        List<Question> asked = questions.values();
        boolean hasBasis = basis == now.basis();
        BitSet changed = new BitSet(answers.length);
        IntStream.range(0, answers.length)
                .parallel()
                .filter(i -> !(hasBasis && now.isDerived(asked.get(i))) && now.to(asked.get(i)) != answers[i])
                .boxed()
                .toList()
                .forEach(changed::set);
        Set<String> unchanged = ConcurrentHashMap.newKeySet(files.size());
        files.entrySet().parallelStream()
                .filter(file -> !asksAny(file.getValue(), changed))
                .forEach(file -> unchanged.add(file.getKey()));
        return unchanged;
    }

    /** The files that were made from the answer to one of these questions. */
    Set<String> asking(Set<Question> some) {
        BitSet numbers = new BitSet(answers.length);
        some.forEach(question -> numbers.set(questions.number(question)));
        Set<String> asking = new TreeSet<>();
        files.forEach((path, file) -> {
            if (asksAny(file, numbers)) {
                asking.add(path);
            }
        });
        return asking;
    }

    private static boolean asksAny(MadeFile file, BitSet some) {
        for (int question : file.questions()) {
            if (some.get(question)) {
                return true;
            }
        }
        return false;
    }

    /** What the check knew of a page; empty if there was no such page. */
    Optional<PageFacts> facts(String path) {
        return Optional.ofNullable(files.get(path))
                .flatMap(file -> Optional.ofNullable(file.facts()))
                .map(facts -> facts.decode(path, strings));
    }
}
