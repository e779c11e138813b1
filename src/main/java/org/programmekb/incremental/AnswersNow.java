package org.programmekb.incremental;

import org.programmekb.trace.Answers;

/** The answers as of this build to the questions of an earlier one and to those that follow, from any number of threads. */
final class AnswersNow {
    private final BuildRecord earlier;
    private final Answers answers;
    private final long basis;
    /** What was found for the questions of the earlier build: the comparison asks, and then the record again. */
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
            return answers.to(earlier.questions().question(question));
        }
        if (isFound[question]) {
            return found[question];
        }
        String kind = earlier.texts().text(earlier.questions().kind(question));
        if (basis == earlier.basis() && answers.isDerived(kind)) {
            return earlier.answer(question);
        }
        found[question] = answers.to(earlier.questions().question(question));
        isFound[question] = true;
        return found[question];
    }
}
