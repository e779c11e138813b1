package org.programmekb.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/** Registry of functions that answer questions about the sources of one build. Answers are fingerprints. */
public final class Answers {
    private final Map<String, ToLongFunction<Question>> byKind = new HashMap<>();
    private final Set<String> derived = new HashSet<>();
    private final List<LongSupplier> basis = new ArrayList<>();

    /** Registers the function that answers questions of a kind; it must also answer for things that no longer exist. */
    public Answers add(String kind, ToLongFunction<Question> answer) {
        if (byKind.put(kind, answer) != null) {
            throw new IllegalStateException("two answer questions of the kind " + kind);
        }
        return this;
    }

    /** Registers the function for a kind of which all answers depend only on the {@link #basis()}. */
    public Answers addDerived(String kind, ToLongFunction<Question> answer) {
        derived.add(kind);
        return add(kind, answer);
    }

    /** Adds a fingerprint to the basis of derived answers, computed when it is needed; the order counts. */
    public Answers addToBasis(LongSupplier fingerprint) {
        basis.add(fingerprint);
        return this;
    }

    /**
     * Fingerprint of everything that derived answers depend on: while it is the same, they are the same. Computed on
     * each call, which is expensive.
     */
    public long basis() {
        long all = 0;
        for (LongSupplier part : basis) {
            all = new Fingerprint().add(all).add(part.getAsLong()).value();
        }
        return all;
    }

    /** Whether the answers to questions of a kind depend only on the {@link #basis()}. */
    public boolean isDerived(String kind) {
        return derived.contains(kind);
    }

    /** The answer in this build; computed on each call. */
    public long to(Question question) {
        ToLongFunction<Question> kind = byKind.get(question.kind());
        if (kind == null) {
            throw new IllegalArgumentException("nobody answers " + question);
        }
        return kind.applyAsLong(question);
    }
}
