package org.programmekb.incremental;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.programmekb.check.PageFacts;
import org.programmekb.incremental.BuildRecord.MadeFile;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Question;

/** Puts the record of a build together, file by file and from any number of threads. */
final class RecordBuilder {
    /** How much of a table may be of no use to any file before it is made anew. */
    private static final int MOST_WASTE = 4;

    private final BuildRecord earlier;
    private final Map<String, MadeFile> files = new ConcurrentHashMap<>();

    /** Shares the questions and texts of an earlier build, so that what is kept of it need not be rewritten. */
    RecordBuilder(BuildRecord earlier) {
        this.earlier = earlier;
    }

    void keep(String path) {
        MadeFile file = earlier.files().get(path);
        if (file == null) {
            throw new IllegalArgumentException("not made earlier: " + path);
        }
        files.put(path, file);
    }

    void add(String path, Set<Question> asked, Optional<PageFacts> facts) {
        int[] numbers =
                asked.stream().mapToInt(earlier.questions()::number).sorted().toArray();
        files.put(
                path,
                new MadeFile(
                        numbers,
                        facts.map(known -> StoredFacts.of(known, earlier.strings()))
                                .orElse(null)));
    }

    /** The record of a whole build. */
    BuildRecord build(String site, long settings, boolean findings, Answers answers) {
        BitSet used = used();
        List<Question> questions = earlier.questions().values();
        boolean isWasteful = used.cardinality() < questions.size() - questions.size() / MOST_WASTE;
        if (isWasteful) {
            return compacted(questions).build(site, settings, findings, answers);
        }
        long[] found = new long[questions.size()];
        boolean hasBasis = earlier.basis() == answers.basis();
        used.stream().parallel().forEach(number -> {
            Question question = questions.get(number);
            found[number] = hasBasis && number < earlier.answered() && answers.isDerived(question)
                    ? earlier.answer(number)
                    : answers.to(question);
        });
        return new BuildRecord(
                site,
                settings,
                findings,
                answers.basis(),
                earlier.strings(),
                earlier.questions(),
                found,
                new HashMap<>(files));
    }

    /** The record of a build after which all answers are what they were, except those that concern what was made. */
    BuildRecord amend(String site, boolean findings, Answers answers) {
        Map<String, MadeFile> all = new HashMap<>(earlier.files());
        all.putAll(files);
        long[] found = earlier.answers(earlier.questions().size());
        used().stream()
                .forEach(
                        number -> found[number] = answers.to(earlier.questions().value(number)));
        return new BuildRecord(
                site,
                earlier.settings(),
                findings,
                earlier.basis(),
                earlier.strings(),
                earlier.questions(),
                found,
                all);
    }

    private BitSet used() {
        BitSet used = new BitSet();
        files.values().forEach(file -> {
            for (int question : file.questions()) {
                used.set(question);
            }
        });
        return used;
    }

    /** The same with tables that hold nothing of files that are gone. */
    private RecordBuilder compacted(List<Question> questions) {
        RecordBuilder compacted = new RecordBuilder(BuildRecord.none());
        files.forEach((path, file) -> {
            Set<Question> asked = new HashSet<>();
            for (int question : file.questions()) {
                asked.add(questions.get(question));
            }
            Optional<PageFacts> facts =
                    Optional.ofNullable(file.facts()).map(stored -> stored.decode(path, earlier.strings()));
            compacted.add(path, asked, facts);
        });
        return compacted;
    }
}
