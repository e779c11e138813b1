package org.programmekb.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/** Who answers which questions about the sources of one build. Answers are fingerprints. */
public final class Answers {
    private final Map<String, ToLongFunction<Question>> byKind = new HashMap<>();
    private final Set<String> derived = new HashSet<>();
    private final List<LongSupplier> basis = new ArrayList<>();

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

    /** Adds to what derived answers follow from, found once somebody wants to know; the order counts. */
    public Answers addToBasis(LongSupplier fingerprint) {
        basis.add(fingerprint);
        return this;
    }

    /**
     * Fingerprint of all that derived answers follow from: as long as it is the same, so are they. Found anew each time,
     * and dear, since much is looked at.
     */
    public long basis() {
        long all = 0;
        for (LongSupplier part : basis) {
            all = new Fingerprint().add(all).add(part.getAsLong()).value();
        }
        return all;
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
