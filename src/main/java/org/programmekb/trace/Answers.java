package org.programmekb.trace;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;

/** Who answers which questions about the sources of one build. Answers are fingerprints; each is found once. */
public final class Answers {
    private final Map<String, ToLongFunction<Question>> byKind = new HashMap<>();
    private final Map<Question, Long> known = new ConcurrentHashMap<>();

    /** Lets somebody answer the questions of a kind; something that is gone has an answer, too. */
    public Answers add(String kind, ToLongFunction<Question> answer) {
        byKind.put(kind, answer);
        return this;
    }

    /** The answer as of this build. */
    public long to(Question question) {
        Long answer = known.get(question);
        if (answer != null) {
            return answer;
        }
        ToLongFunction<Question> kind = byKind.get(question.kind());
        if (kind == null) {
            throw new IllegalArgumentException("nobody answers " + question);
        }
        long found = kind.applyAsLong(question);
        known.put(question, found);
        return found;
    }

    /** Whether somebody answers this kind of question; state of another version may hold others. */
    public boolean knows(Question question) {
        return byKind.containsKey(question.kind());
    }
}
