package org.programmekb.incremental;

import org.programmekb.trace.Answers;

/** Cache of the current answers to the questions of an earlier build and to new ones, for any number of threads. */
final class AnswersNow {
    private final BuildRecord earlier;
    private final Answers answers;
    private final long basis;
    /**
     * Answers already computed for questions of the earlier build: both the comparison and the new record need them.
     */
    private final long[] found;

    private final boolean[] isFound;

    AnswersNow(BuildRecord earlier, Answers answers) {
        this.earlier = earlier;
        this.answers = answers;
        this.basis = answers.basis();
        this.found = new long[earlier.answered()];
        this.isFound = new boolean[found.length];
    }

    long basis() {
        return basis;
    }

    Answers all() {
        return answers;
    }

    long to(int question) {
        if (question >= found.length) {
            return answers.to(earlier.questions().value(question));
        }
        if (isFound[question]) {
            return found[question];
        }
        String kind = earlier.questions().value(question).kind();
        if (basis == earlier.basis() && answers.isDerived(kind)) {
            return earlier.answer(question);
        }
        found[question] = answers.to(earlier.questions().value(question));
        isFound[question] = true;
        return found[question];
    }
}
