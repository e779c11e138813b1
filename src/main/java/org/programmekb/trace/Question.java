package org.programmekb.trace;

import org.jspecify.annotations.Nullable;

/**
 * A dependency of a page: a question that was asked while the page was made. It is text, so that a later build in
 * another process can ask it again.
 *
 * @param kind what is asked; selects the function that answers
 * @param subject what it is asked about
 * @param detail empty if the subject is enough
 */
public record Question(String kind, String subject, String detail) {
    /** Written by hand because the generated method is slow until the JIT compiles it, and a build ends before that. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Question question
                        && subject.equals(question.subject)
                        && kind.equals(question.kind)
                        && detail.equals(question.detail);
    }

    @Override
    public int hashCode() {
        return (kind.hashCode() * 31 + subject.hashCode()) * 31 + detail.hashCode();
    }
}
