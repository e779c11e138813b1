package org.programmekb.incremental;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.programmekb.check.PageFacts;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Question;

/**
 * What a build made and from what.
 *
 * @param site what the site is called that it published
 * @param settings fingerprint of all that every file depends on: configuration and program
 * @param findings whether the check found anything, so that it has to look at all pages again
 * @param strings the texts that stored facts refer to
 * @param questions that were asked, each once
 * @param answers fingerprints of the answers, in the order of the questions
 * @param files what was made, by path below the root of the site
 */
record BuildRecord(
        String site,
        long settings,
        boolean findings,
        List<String> strings,
        List<Question> questions,
        long[] answers,
        Map<String, MadeFile> files) {
    /** A build that made nothing. */
    static final BuildRecord NONE = new BuildRecord("", 0, true, List.of(), List.of(), new long[0], Map.of());

    /**
     * A file of the site.
     *
     * @param questions positions of those that were asked while it was made, ascending
     * @param facts what the check knows of it; null if it is no page
     */
    record MadeFile(int[] questions, @Nullable StoredFacts facts) {}

    /** The files that would come out as they are, because the answers to all their questions are what they were. */
    Set<String> unchanged(Answers now) {
        BitSet changed = new BitSet(questions.size());
        int[] different = IntStream.range(0, questions.size())
                .parallel()
                .filter(i -> now.to(questions.get(i)) != answers[i])
                .toArray();
        for (int position : different) {
            changed.set(position);
        }
        Set<String> unchanged = ConcurrentHashMap.newKeySet(files.size());
        files.entrySet().parallelStream().forEach(file -> {
            for (int question : file.getValue().questions()) {
                if (changed.get(question)) {
                    return;
                }
            }
            unchanged.add(file.getKey());
        });
        return unchanged;
    }

    /** What the check knew of a page; empty if there was no such page. */
    Optional<PageFacts> facts(String path) {
        return Optional.ofNullable(files.get(path))
                .flatMap(file -> Optional.ofNullable(file.facts()))
                .map(facts -> facts.decode(path, strings));
    }
}
