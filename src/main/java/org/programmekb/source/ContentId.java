package org.programmekb.source;

import java.util.Comparator;

/**
 * What a document is called in every language.
 *
 * @param type its type
 * @param slug its file name without language and ending, with subfolders: {@code spring/stocktaking-workshop}
 */
public record ContentId(ContentType type, String slug) implements Comparable<ContentId> {
    private static final Comparator<ContentId> ORDER =
            Comparator.comparing(ContentId::type).thenComparing(ContentId::slug);

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
