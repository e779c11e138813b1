package org.programmekb.trace;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** Who answers which questions about the sources of one build. Answers are fingerprints. */
public final class Answers {
    private final Map<String, ToLongFunction<Question>> byKind = new HashMap<>();
    private final Set<String> derived = new HashSet<>();
    private long basis;

    /** Lets somebody answer the questions of a kind; something that is gone has an answer, too. */
    public Answers add(String kind, ToLongFunction<Question> answer) {
        if (byKind.put(kind, answer) != null) {
            throw new IllegalStateException("two answer questions of the kind " + kind);
        }
        return this;
    }

    /** Lets somebody answer the questions of a kind to which every answer follows from the {@link #basis()}. */
    public Answers addDerived(String kind, ToLongFunction<Question> answer) {
        derived.add(kind);
        return add(kind, answer);
    }

    /** Adds to what derived answers follow from; the order counts. */
    public Answers addToBasis(long fingerprint) {
        basis = new Fingerprint().add(basis).add(fingerprint).value();
        return this;
    }

    /** Fingerprint of all that derived answers follow from: as long as it is the same, so are they. */
    public long basis() {
        return basis;
    }

    /** Whether the answers to questions of a kind follow from the {@link #basis()}. */
    public boolean isDerived(String kind) {
        return derived.contains(kind);
    }

    /** The answer as of this build; found anew each time. */
    public long to(Question question) {
        ToLongFunction<Question> kind = byKind.get(question.kind());
        if (kind == null) {
            throw new IllegalArgumentException("nobody answers " + question);
        }
        return kind.applyAsLong(question);
    }
}
