package org.programmekb.incremental;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.programmekb.check.PageFacts;
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

    /** One file after the other, since each has dozens of texts to be numbered and is done in no time. */
    synchronized void add(String path, Set<Question> asked, Optional<PageFacts> facts) {
        files.put(path, MadeFile.of(earlier.questions().numbers(asked), facts, earlier.texts()));
    }

    /** The record of a whole build; nothing can be added after it. */
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
                site, settings, findings, now.basis(), earlier.texts(), earlier.questions(), found, files);
    }

    /** The record of a build after which all answers are what they were, except those that concern what was made. */
    BuildRecord amend(String site, boolean findings, Answers answers) {
        Map<String, MadeFile> all = new HashMap<>(earlier.files());
        all.putAll(files);
        long[] found = earlier.answers(earlier.questions().size());
        used().stream()
                .forEach(question ->
                        found[question] = answers.to(earlier.questions().question(question)));
        return new BuildRecord(
                site, earlier.settings(), findings, earlier.basis(), earlier.texts(), earlier.questions(), found, all);
    }

    private BitSet used() {
        BitSet used = new BitSet();
        files.values().forEach(file -> file.addQuestionsTo(used));
        return used;
    }

    /** The same with tables that hold nothing of files that are gone. */
    private RecordBuilder compacted() {
        RecordBuilder compacted = new RecordBuilder(BuildRecord.none());
        files.forEach((path, file) -> {
            Set<Question> asked = new HashSet<>();
            for (int question : file.questions()) {
                asked.add(earlier.questions().question(question));
            }
            compacted.add(path, asked, file.facts(path, earlier.texts()));
        });
        return compacted;
    }
}
