package org.programmekb.incremental;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.programmekb.check.PageFacts;
import org.programmekb.incremental.BuildRecord.MadeFile;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Question;

/** Puts the record of a build together, file by file and from any number of threads. */
final class RecordBuilder {
    private final BuildRecord earlier;
    private final Strings strings;
    private final List<Question> questions;
    private final Map<Question, Integer> positions = new HashMap<>();
    private final Map<String, MadeFile> files = new HashMap<>();

    /** Starts with the questions and texts of an earlier build, so that what is kept of it need not be rewritten. */
    RecordBuilder(BuildRecord earlier) {
        this.earlier = earlier;
        this.strings = new Strings(earlier.strings());
        this.questions = new ArrayList<>(earlier.questions());
        for (int i = 0; i < questions.size(); i++) {
            positions.put(questions.get(i), i);
        }
    }

    synchronized void keep(String path) {
        MadeFile file = earlier.files().get(path);
        if (file == null) {
            throw new IllegalArgumentException("not made earlier: " + path);
        }
        files.put(path, file);
    }

    synchronized void add(String path, Set<Question> asked, Optional<PageFacts> facts) {
        int[] numbers = asked.stream().mapToInt(this::position).sorted().toArray();
        files.put(
                path,
                new MadeFile(numbers, facts.map(known -> StoredFacts.of(known, strings)).orElse(null)));
    }

    private int position(Question question) {
        return positions.computeIfAbsent(question, added -> {
            questions.add(added);
            return questions.size() - 1;
        });
    }

    /** The record; answers are found for the questions that files still depend on. */
    synchronized BuildRecord build(String site, long settings, boolean findings, Answers answers) {
        BitSet used = new BitSet(questions.size());
        files.values().forEach(file -> {
            for (int question : file.questions()) {
                used.set(question);
            }
        });
        int[] kept = used.stream().toArray();
        int[] moved = new int[questions.size()];
        List<Question> asked = new ArrayList<>(kept.length);
        for (int i = 0; i < kept.length; i++) {
            moved[kept[i]] = i;
            asked.add(questions.get(kept[i]));
        }
        Map<String, MadeFile> made = new HashMap<>(files);
        if (kept.length < questions.size()) {
            made.replaceAll((path, file) -> new MadeFile(moved(file.questions(), moved), file.facts()));
        }
        long[] found = asked.parallelStream().mapToLong(answers::to).toArray();
        return new BuildRecord(site, settings, findings, strings.texts(), asked, found, made);
    }

    private static int[] moved(int[] positions, int[] moved) {
        int[] result = new int[positions.length];
        for (int i = 0; i < positions.length; i++) {
            result[i] = moved[positions[i]];
        }
        return result;
    }
}
