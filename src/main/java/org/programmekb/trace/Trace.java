package org.programmekb.trace;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The questions that are asked while something is made. Whoever answers a question notes it here; outside of
 * {@link #of} that costs nothing. A trace belongs to the thread that makes the thing.
 */
public final class Trace {
    private static final int FEW = 2;
    private static final ThreadLocal<@Nullable Trace> CURRENT = new ThreadLocal<>();

    private final QuestionSet questions = new QuestionSet();
    private boolean isRepeatable = true;

    private Trace() {}

    /**
     * What was made.
     *
     * @param questions all that were asked; empty if asking them again would not tell whether the result still holds
     */
    public record Traced<T>(T result, Optional<Set<Question>> questions) {}

    /** Makes something and notes what is asked meanwhile. */
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

    /** What is kept for use in many pages has asked little, and a hash table for that would be the larger part of it. */
    private Set<Question> asked() {
        return questions.size() <= FEW ? Set.copyOf(questions) : Collections.unmodifiableSet(questions);
    }

    /** Uses something that was made before for something else: its questions count here, too. */
    public static <T> T use(Traced<T> part) {
        Trace trace = CURRENT.get();
        if (trace != null) {
            if (part.questions().isPresent()) {
                trace.addAll(part.questions().get());
            } else {
                trace.isRepeatable = false;
            }
        }
        return part.result();
    }

    private void addAll(Set<Question> others) {
        if (!others.isEmpty()) {
            for (Question question : others) {
                questions.add(question);
            }
        }
    }

    /** Notes a question; the subject is turned into text only if somebody listens. */
    public static void ask(String kind, Object subject, String detail) {
        Trace trace = CURRENT.get();
        if (trace != null) {
            trace.questions.add(kind, subject.toString(), detail);
        }
    }

    /** Notes a question without detail. */
    public static void ask(String kind, Object subject) {
        ask(kind, subject, "");
    }

    /** Says that the result depends on something that no question can be asked about. */
    public static void unrepeatable() {
        Trace trace = CURRENT.get();
        if (trace != null) {
            trace.isRepeatable = false;
        }
    }
}
