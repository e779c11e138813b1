package org.programmekb.source;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a document is called in every language.
 *
 * @param type its type
 * @param slug its file name without language and ending, with subfolders: {@code spring/stocktaking-workshop}
 */
public record ContentId(ContentType type, String slug) implements Comparable<ContentId> {
    private static final Comparator<ContentId> ORDER =
            Comparator.comparing(ContentId::type).thenComparing(ContentId::slug);

    /** Like the record's own, but fast before it is compiled: builds are over before that. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof ContentId id && type == id.type && slug.equals(id.slug);
    }

    @Override
    public int hashCode() {
        return type.word().hashCode() * 31 + slug.hashCode();
    }

    @Override
    public int compareTo(ContentId other) {
        return ORDER.compare(this, other);
    }

    /** The form used in links: {@code city/nice}. */
    @Override
    public String toString() {
        return type.word() + "/" + slug;
    }
}
