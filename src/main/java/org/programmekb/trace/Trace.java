package org.programmekb.trace;

import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Records the questions that are asked while something is made, as its dependencies. Code that answers a question
 * records it here; outside of {@link #of} that costs nothing. A trace belongs to one thread.
 */
public final class Trace {
    private static final int FEW = 2;
    private static final ThreadLocal<@Nullable Trace> CURRENT = new ThreadLocal<>();

    private final Set<Question> questions = new HashSet<>();
    private boolean isRepeatable = true;

    private Trace() {}

    /**
     * A result with its dependencies.
     *
     * @param questions all questions that were asked; empty if asking them again would not show whether the result is
     *     still valid
     */
    public record Traced<T>(T result, Optional<Set<Question>> questions) {}

    /** Makes something and records the questions asked meanwhile. */
    public static <T> Traced<T> of(Supplier<T> maker) {
        Trace trace = new Trace();
        Trace outer = CURRENT.get();
        CURRENT.set(trace);
        try {
            T result = maker.get();
            return new Traced<>(result, trace.isRepeatable ? Optional.of(trace.asked()) : Optional.empty());
        } finally {
            CURRENT.set(outer);
        }
    }

    /** Makes something that one question asked before stands for; the questions asked meanwhile are not recorded. */
    public static <T> T untraced(Supplier<T> maker) {
        Trace outer = CURRENT.get();
        CURRENT.remove();
        try {
            return maker.get();
        } finally {
            CURRENT.set(outer);
        }
    }

    /** Cached parts that are used in many pages ask few questions, and a hash table would be larger than those. */
    private Set<Question> asked() {
        return questions.size() <= FEW ? Set.copyOf(questions) : Collections.unmodifiableSet(questions);
    }

    /** Uses a cached part in something else, to which the questions of the part are added. */
    public static <T> T use(Traced<T> part) {
        Trace trace = CURRENT.get();
        if (trace != null) {
            if (part.questions().isPresent()) {
                trace.questions.addAll(part.questions().get());
            } else {
                trace.isRepeatable = false;
            }
        }
        return part.result();
    }

    /** Records a question; the subject is converted to text only if a trace is active. */
    public static void ask(String kind, Object subject, String detail) {
        Trace trace = CURRENT.get();
        if (trace != null) {
            trace.questions.add(new Question(kind, subject.toString(), detail));
        }
    }

    /** Records a question without detail. */
    public static void ask(String kind, Object subject) {
        ask(kind, subject, "");
    }

    /** Marks the result as dependent on something that no question can be asked about. */
    public static void unrepeatable() {
        Trace trace = CURRENT.get();
        if (trace != null) {
            trace.isRepeatable = false;
        }
    }
}
