package org.programmekb.index;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

/**
 * Identifies a list of entries; it can be written as text in a question.
 *
 * @param detail empty if the subject is enough
 */
record ListName(Kind kind, String subject, String detail) {
    /** The kind of list. */
    enum Kind {
        /** Entries of one type; the subject is its folder. */
        ALL,
        /** Entries of one type (the detail) that are related to the subject. */
        RELATED,
        /** Partner cities of the subject. */
        PARTNERS,
        /** News of one year. */
        YEAR,
        /** News of one phase of the programme. */
        PHASE,
        /** News that exist in the reader's language, about the subject or, if it is empty, about anything. */
        NATIVE,
        /** Events of a time (the detail) that are related to the subject or, if it is empty, to anything. */
        EVENTS,
        /** News that report agreements, related to the subject or, if it is empty, to anything. */
        AGREEMENTS;

        private final String word = name().toLowerCase(Locale.ROOT);
    }

    /** When an event takes place, seen from the time of the build. */
    enum Time {
        ALL,
        UPCOMING,
        PAST
    }

    static ListName all(ContentType type) {
        return new ListName(Kind.ALL, type.folder(), "");
    }

    static ListName related(ContentId id, ContentType type) {
        return new ListName(Kind.RELATED, id.toString(), type.folder());
    }

    static ListName partners(ContentId city) {
        return new ListName(Kind.PARTNERS, city.toString(), "");
    }

    static ListName year(int year) {
        return new ListName(Kind.YEAR, Integer.toString(year), "");
    }

    static ListName phase(String id) {
        return new ListName(Kind.PHASE, id, "");
    }

    static ListName nativeNews(Optional<ContentId> owner) {
        return new ListName(Kind.NATIVE, owner.map(ContentId::toString).orElse(""), "");
    }

    static ListName events(Optional<ContentId> owner, Time time) {
        return new ListName(
                Kind.EVENTS,
                owner.map(ContentId::toString).orElse(""),
                time.name().toLowerCase(Locale.ROOT));
    }

    static ListName agreements(Optional<ContentId> owner) {
        return new ListName(Kind.AGREEMENTS, owner.map(ContentId::toString).orElse(""), "");
    }

    static ListName parse(String text) {
        int subject = text.indexOf(' ') + 1;
        int detail = text.indexOf(' ', subject) + 1;
        return new ListName(
                Kind.valueOf(text.substring(0, subject - 1).toUpperCase(Locale.ROOT)),
                text.substring(subject, detail - 1),
                text.substring(detail));
    }

    Time time() {
        return Time.valueOf(detail.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return kind.word + " " + subject + " " + detail;
    }

    /** Written by hand because the generated method is slow until the JIT compiles it, and a build ends before that. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof ListName list
                        && kind == list.kind
                        && subject.equals(list.subject)
                        && detail.equals(list.detail);
    }

    @Override
    public int hashCode() {
        return (kind.name().hashCode() * 31 + subject.hashCode()) * 31 + detail.hashCode();
    }
}
