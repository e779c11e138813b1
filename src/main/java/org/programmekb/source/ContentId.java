package org.programmekb.source;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** What a document is called in every language; two of the same type and slug are equal. */
public final class ContentId implements Comparable<ContentId> {
    private static final Comparator<ContentId> ORDER =
            Comparator.comparing(ContentId::type).thenComparing(ContentId::slug);

    private final ContentType type;
    private final String slug;
    private @Nullable String text;

    /**
     * The id of a document.
     *
     * @param type its type
     * @param slug its file name without language and ending, with subfolders: {@code spring/stocktaking-workshop}
     */
    public ContentId(ContentType type, String slug) {
        this.type = type;
        this.slug = slug;
    }

    /** The type of the document. */
    public ContentType type() {
        return type;
    }

    /** The file name of the document without language and ending, with subfolders. */
    public String slug() {
        return slug;
    }

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

    /** The form used in links: {@code city/nice}. Kept, since every question about the document holds it. */
    @Override
    public String toString() {
        String known = text;
        if (known == null) {
            known = type.word() + "/" + slug;
            text = known;
        }
        return known;
    }
}
