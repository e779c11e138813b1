package org.programmekb.source;

import java.util.Comparator;

/**
 * The id of a document, the same in all languages.
 *
 * @param type the type of the document
 * @param slug its file name without language and extension, with subfolders: {@code spring/stocktaking-workshop}
 */
public record ContentId(ContentType type, String slug) implements Comparable<ContentId> {
    private static final Comparator<ContentId> ORDER =
            Comparator.comparing(ContentId::type).thenComparing(ContentId::slug);

    /** The hash code of an enum differs from run to run, and with it the order of sets of ids. */
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
