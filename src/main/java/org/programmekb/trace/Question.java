package org.programmekb.trace;

import org.jspecify.annotations.Nullable;

/**
 * Something asked while a page was made. It is text, so that a later build, in another process, can ask it again.
 *
 * @param kind what is asked; decides who answers
 * @param subject what it is asked about
 * @param detail empty where the subject says all
 */
public record Question(String kind, String subject, String detail) {
    /** Like the record's own, but fast before it is compiled: builds are over before that. */
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
        return hash(kind, subject, detail);
    }

    static int hash(String kind, String subject, String detail) {
        return (kind.hashCode() * 31 + subject.hashCode()) * 31 + detail.hashCode();
    }
}
