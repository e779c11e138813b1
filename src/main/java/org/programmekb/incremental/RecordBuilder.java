package org.programmekb.incremental;

import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.programmekb.check.PageFacts;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Question;

/** Builder of the record of a build, file by file, from any number of threads. */
final class RecordBuilder {
    /** A table is rebuilt if more than 1 / {@value} of its questions is unused. */
    private static final int MOST_WASTE = 4;

    private final BuildRecord earlier;
    private final Map<String, MadeFile> files = new ConcurrentHashMap<>();

    /** Shares the questions and texts of an earlier build, so that the records of kept files need not be rewritten. */
    RecordBuilder(BuildRecord earlier) {
        this.earlier = earlier;
    }

    void keep(String path) {
        files.put(path, Objects.requireNonNull(earlier.files().get(path), path));
    }

    /** Synchronized: each file has dozens of texts to number, which takes very little time. */
    synchronized void add(String path, Set<Question> asked, Optional<PageFacts> facts) {
        int[] questions =
                asked.stream().mapToInt(earlier.questions()::number).sorted().toArray();
        files.put(path, MadeFile.of(questions, facts, earlier.texts()));
    }

    /** The record of a whole build; nothing can be added afterwards. */
    BuildRecord build(String site, long settings, boolean findings, AnswersNow now) {
        BitSet used = used();
        int questions = earlier.questions().size();
        boolean isWasteful = used.cardinality() < questions - questions / MOST_WASTE;
        if (isWasteful) {
            RecordBuilder compacted = compacted();
            return compacted.build(site, settings, findings, new AnswersNow(compacted.earlier, now.all()));
        }
        long[] found = new long[questions];
        used.stream().parallel().forEach(question -> found[question] = now.to(question));
        return new BuildRecord(
                site,
                settings,
                findings,
                now.basis(),
                earlier.texts(),
                earlier.questions(),
                LongBuffer.wrap(found),
                files);
    }

    /** The record of a build in which only the answers that concern the files made have changed. */
    BuildRecord amend(String site, boolean findings, Answers answers) {
        Map<String, MadeFile> all = new HashMap<>(earlier.files());
        all.putAll(files);
        LongBuffer found = LongBuffer.allocate(earlier.questions().size());
        found.put(0, earlier.answers(), 0, earlier.answered());
        used().stream()
                .forEach(question ->
                        found.put(question, answers.to(earlier.questions().value(question))));
        return new BuildRecord(
                site, earlier.settings(), findings, earlier.basis(), earlier.texts(), earlier.questions(), found, all);
    }

    private BitSet used() {
        BitSet used = new BitSet();
        files.values().forEach(file -> Arrays.stream(file.questions()).forEach(used::set));
        return used;
    }

    /** A copy whose tables contain nothing of removed files. */
    private RecordBuilder compacted() {
        RecordBuilder compacted = new RecordBuilder(BuildRecord.none());
        files.forEach((path, file) -> {
            Set<Question> asked = new HashSet<>();
            for (int question : file.questions()) {
                asked.add(earlier.questions().value(question));
            }
            compacted.add(path, asked, file.facts(path, earlier.texts()));
        });
        return compacted;
    }
}
